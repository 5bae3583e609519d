package vn.kehoach.cockpit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine's side of plans, rounds and answers. Implemented in {@code cockpit.process}. */
public interface EngineCases {

    /**
     * An instance of a model (hồ sơ đang chạy).
     *
     * @param id the engine's
     * @param businessKey which row it is about, or empty
     * @param running whether it has not ended
     */
    record Case(String id, String businessKey, boolean running) {}

    /**
     * An open user task.
     *
     * @param taskId the engine's id
     * @param step the element in the model, e.g. {@code UserTask_DraftPlan}
     * @param name as people see it
     * @param businessKey which row it is about
     * @param assignee log-in of who holds it, or null
     * @param dueAt when it ought to be done, or null
     * @param groups the groups that it is offered to
     */
    record Step(
            String taskId,
            String step,
            String name,
            String businessKey,
            String assignee,
            Instant dueAt,
            List<String> groups) {}

    /**
     * @param instanceId an id that somebody sent
     * @return the instance, running or ended, or empty
     */
    Optional<Case> find(String instanceId);

    /**
     * @param businessKeys which rows
     * @return the running instances, by business key
     */
    Map<String, String> running(Collection<String> businessKeys);

    /**
     * @param instanceId a running instance
     * @return its open tasks, the oldest first
     */
    List<Step> steps(String instanceId);

    /**
     * @param now the moment
     * @param most how many at most
     * @return open tasks of plans and rounds (not of units) that ought to be done by now, the latest first; without groups
     */
    List<Step> overdue(Instant now, int most);

    /**
     * Gives an open task to somebody, who is told as of a task that opens.
     *
     * @param step the task
     * @param login who has it from now on
     */
    void assign(Step step, String login);
}
