package vn.kehoach.work;

import java.time.Instant;
import java.util.List;
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
     * A stretch of time in which last days lie.
     *
     * @param from its first moment, or null for all that is past
     * @param before the first moment after it, or null for all that is to come
     */
    record Span(Instant from, Instant before) {

        /** Tasks without a last day. */
        public static final Span NO_DAY = new Span(null, null);
    }

    /**
     * What somebody holds, and what he could take.
     *
     * @param login who asks
     * @param groups his groups
     * @param due when it ought to be done
     * @return how many there are
     */
    long count(String login, Set<String> groups, Span due);

    /**
     * What somebody holds, and what he could take.
     *
     * @param login who asks
     * @param groups his groups
     * @param due when it ought to be done
     * @param most how many at most
     * @return the first of them, the most urgent first
     */
    List<WorkItem> list(String login, Set<String> groups, Span due, int most);

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
