package vn.kehoach.round;

import java.time.Instant;

/**
 * The focal body had asked a unit for more by mistake; published in the transaction that takes it back.
 *
 * @param responseId the response
 * @param askedAt when it was asked
 * @param reason why it is taken back
 */
public record MoreTakenBack(long responseId, Instant askedAt, String reason) {}
