package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change would do, before anybody carries it out.
 *
 * @param units whom it touches
 * @param left whom it leaves out, and why
 * @param mails how many mails go at once
 */
public record ChangePreview(List<Touched> units, List<Left> left, int mails) {

    /**
     * A unit that the change touches.
     *
     * @param unit code
     * @param unitName name
     * @param ordered whether it is ordered
     * @param from its last day now, null if it was not asked
     * @param to its last day afterwards, null if nothing is asked any more
     * @param tasks its open tasks whose due date moves, or that vanish
     * @param takenBack rungs that do not come any more
     * @param coming rungs that come instead
     * @param told who is written to at once
     */
    public record Touched(
            String unit,
            String unitName,
            boolean ordered,
            LocalDate from,
            LocalDate to,
            List<TaskMove> tasks,
            List<LadderPreview.Step> takenBack,
            List<LadderPreview.Step> coming,
            List<String> told) {}

    /**
     * A task whose due date moves.
     *
     * @param name as people see it
     * @param from due now, or null
     * @param to due afterwards; null if it vanishes or has no due date
     */
    public record TaskMove(String name, Instant from, Instant to) {}

    /**
     * A unit that the change leaves as it is.
     *
     * @param unit code
     * @param unitName name
     * @param why in words
     */
    public record Left(String unit, String unitName, String why) {}
}
