package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the ladder of reminders would do after a change. Implemented where mail is sent. */
public interface LadderPreview {

    /**
     * A rung that is taken back, or one that is to come.
     *
     * @param rung its name, e.g. {@code reminder}
     * @param way how it speaks; words are {@code ui.ladder.way.<way>}
     * @param at when
     * @param people who would be written to
     */
    record Step(String rung, String way, Instant at, List<String> people) {}

    /**
     * What would happen to one unit.
     *
     * @param takenBack rungs before it now that would not come any more
     * @param coming rungs that it would have before it
     * @param told who would be written to at once
     */
    record Forecast(List<Step> takenBack, List<Step> coming, List<String> told) {}

    /**
     * @param round an open round
     * @param response a unit's side of it
     * @param lastDay another last day, or null if nothing is asked any more
     * @return what would happen; nothing by itself for a body that is only invited
     */
    Forecast moved(Round round, Response response, LocalDate lastDay);

    /**
     * @param round a round
     * @param unit code of a unit that would be asked now
     * @param lastDay its last day
     * @return what would happen
     */
    Forecast joined(Round round, String unit, LocalDate lastDay);
}
