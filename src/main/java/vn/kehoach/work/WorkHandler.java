package vn.kehoach.work;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a module does with the tasks of its models. One handler answers for each user task; a test proves it. */
public interface WorkHandler {

    /**
     * @return ids of the user tasks it answers for
     */
    Set<String> keys();

    /**
     * @param item the task
     * @return the ways to complete it, the usual one first
     */
    List<Outcome> outcomes(WorkItem item);

    /**
     * Called when the task opens, in the transaction that opens it.
     *
     * @param item the task
     */
    default void opened(WorkItem item) {}

    /**
     * @param item the task
     * @param login who looks at it
     * @return what the form shows, as JSON
     */
    Map<String, Object> view(WorkItem item, String login);

    /**
     * @param item the task
     * @return what the form's fields hold before anybody typed, as JSON
     */
    default Object initialFields(WorkItem item) {
        return Map.of();
    }

    /**
     * Checks without changing anything. Missing reasons are found before this is called.
     *
     * @param item the task
     * @param submission what was handed in
     * @return what stands in the way, empty if nothing does
     */
    default List<Problem> check(WorkItem item, Submission submission) {
        return List.of();
    }

    /**
     * @param item the task
     * @param submission what was handed in
     * @return what the person ought to know, without standing in the way
     */
    default List<Problem> warnings(WorkItem item, Submission submission) {
        return List.of();
    }

    /**
     * Carries it out, in the transaction that completes the task. Only called after a check without problems.
     *
     * @param item the task
     * @param submission what was handed in
     */
    void apply(WorkItem item, Submission submission);
}
