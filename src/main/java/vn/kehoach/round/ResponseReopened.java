package vn.kehoach.round;

/**
 * A unit's own plan that had answered was recalled: the unit is asked again; published in that transaction.
 *
 * @param responseId the response
 */
public record ResponseReopened(long responseId) {}
