package vn.kehoach.round;

/**
 * The focal body did not agree to what a unit asked of it; published in that transaction.
 *
 * @param responseId the response
 * @param what {@code extension} or {@code disclaimer}
 * @param reason why
 */
public record RequestRefused(long responseId, String what, String reason) {}
