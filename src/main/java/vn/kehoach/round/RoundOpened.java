package vn.kehoach.round;

/**
 * Every unit of a round has been asked; published in the transaction that asked the last one.
 *
 * @param roundId the round
 */
public record RoundOpened(long roundId) {}
