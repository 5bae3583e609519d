package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a unit that ends would leave, before anybody hands it over.
 *
 * @param unit code
 * @param unitName name
 * @param endsOn its last day as the organisation has it, or null
 * @param successors who goes on with its work according to the organisation
 * @param owed what it still owes
 * @param sent what it sent and nobody has checked: it stays under the old name
 * @param plans its own plans that have not ended; each goes on at a successor or ends
 * @param followedUp rounds that it follows up itself
 */
public record HandOverPreview(
        String unit,
        String unitName,
        LocalDate endsOn,
        List<Named> successors,
        List<Owed> owed,
        List<Sent> sent,
        List<OwnPlan> plans,
        List<Sent> followedUp) {

    /**
     * @param code a unit's code
     * @param name its name today
     */
    public record Named(String code, String name) {}

    /**
     * One thing that goes on.
     *
     * @param response id
     * @param round id
     * @param title of the round
     * @param plan number of its plan
     * @param state where it stands, in words
     * @param ordered whether the unit is ordered
     * @param lastDay its last day
     * @param past whether that has passed, so that the successor needs another
     * @param tasks its open tasks, which vanish
     * @param subPlan the unit's own plan that was to answer, or null
     * @param there who of the successors is asked in that round already
     * @param told who is written to: the old unit that it ends, the successors that it begins
     */
    public record Owed(
            long response,
            long round,
            String title,
            String plan,
            String state,
            boolean ordered,
            LocalDate lastDay,
            boolean past,
            List<OpenTask> tasks,
            String subPlan,
            List<Named> there,
            List<String> told) {}

    /**
     * @param name of the task
     * @param dueAt or null
     */
    public record OpenTask(String name, Instant dueAt) {}

    /**
     * @param round id
     * @param title of the round
     * @param plan number of its plan
     */
    public record Sent(long round, String title, String plan) {}

    /**
     * @param id of the plan
     * @param title what it is about
     * @param state in words
     * @param number number and symbol, or null before it is issued
     * @param response id of the response that it answers, or null
     */
    public record OwnPlan(long id, String title, String state, String number, Long response) {}
}
