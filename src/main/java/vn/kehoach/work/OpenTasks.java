package vn.kehoach.work;

import java.util.Optional;
import java.util.Set;

/** The engine's open tasks, as far as the person asking may see them. Implemented in {@code work.process}. */
public interface OpenTasks {

    /**
     * @param taskId an id that somebody sent
     * @param login who asks
     * @param groups his groups
     * @return the task if he holds it or could take it, else empty
     */
    Optional<WorkItem> find(String taskId, String login, Set<String> groups);

    /**
     * Takes a task that nobody holds.
     *
     * @param taskId a task that {@link #find} gave him
     * @param login who takes it
     * @throws Refusal if somebody else was quicker
     */
    void claim(String taskId, String login);

    /**
     * Completes a task; the model's listener checks and applies the draft in the same transaction.
     *
     * @param taskId a task that {@link #find} gave him
     * @param outcome one of its outcomes
     * @param draftVersion the draft's version
     * @throws Refusal what the check found
     */
    void complete(String taskId, String outcome, int draftVersion);
}
