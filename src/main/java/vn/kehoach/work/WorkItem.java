package vn.kehoach.work;

import java.time.Instant;

/**
 * An open task (việc) of a model, as the business sees it.
 *
 * @param taskId the engine's id
 * @param key the element in the model, e.g. {@code UserTask_DraftPlan}
 * @param name the name people see
 * @param businessKey which row it is about, e.g. {@code KH-17}
 * @param assignee log-in of the person who holds it, or null
 * @param dueAt when it ought to be done, or null
 */
public record WorkItem(String taskId, String key, String name, String businessKey, String assignee, Instant dueAt) {}
