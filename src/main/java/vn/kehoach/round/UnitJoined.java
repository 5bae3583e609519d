package vn.kehoach.round;

/**
 * A unit is asked that was not asked when the plan was issued; published in that transaction.
 *
 * @param responseId the new response
 * @param reason why
 */
public record UnitJoined(long responseId, String reason) {}
