package vn.kehoach.round;

/**
 * A plan in force asks a unit for something more; published in that transaction.
 *
 * @param responseId the unit's side of the new round
 * @param document which document says so
 * @param reason why
 */
public record DutyAdded(long responseId, String document, String reason) {}
