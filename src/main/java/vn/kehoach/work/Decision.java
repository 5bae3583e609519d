package vn.kehoach.work;

import java.time.Instant;

/**
 * Who completed which step how: a line of the append-only record.
 *
 * @param businessKey what it was about
 * @param taskId the task, or null for an action outside a task
 * @param step the user task's id or the action's name, e.g. {@code withdraw}
 * @param login who
 * @param personName his name on that day; where he stood in for another, both names
 * @param title his post on that day, or empty
 * @param unit his unit's code on that day, or empty
 * @param outcome how
 * @param reason why, or empty
 * @param decidedAt when
 */
public record Decision(
        String businessKey,
        String taskId,
        String step,
        String login,
        String personName,
        String title,
        String unit,
        String outcome,
        String reason,
        Instant decidedAt) {}
