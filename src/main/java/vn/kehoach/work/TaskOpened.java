package vn.kehoach.work;

import java.util.List;

/**
 * A task opened; published in the transaction that opens it.
 *
 * @param item the task, with its assignee if it has one already
 * @param groups the groups that it is offered to
 */
public record TaskOpened(WorkItem item, List<String> groups) {}
