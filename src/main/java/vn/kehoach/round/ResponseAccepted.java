package vn.kehoach.round;

/**
 * What a unit sent is accepted, recorded or acknowledged; published in that transaction.
 *
 * @param responseId the response
 */
public record ResponseAccepted(long responseId) {}
