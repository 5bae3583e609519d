package vn.kehoach.round;

/**
 * Another body follows a round up, or receives what comes of it; published in that transaction.
 *
 * @param roundId the round
 * @param to code of that body
 */
public record RoundPassedOn(long roundId, String to) {}
