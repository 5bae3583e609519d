package vn.kehoach.round;

/**
 * Nothing is asked of a unit any more; published in that transaction.
 *
 * @param responseId the response
 * @param reason why
 */
public record ResponseCalledOff(long responseId, String reason) {}
