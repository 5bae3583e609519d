package vn.kehoach.round;

/**
 * A round ended because its plan was recalled; its units are told in jobs that follow.
 *
 * @param roundId the round
 * @param reason why
 */
public record RoundCalledOff(long roundId, String reason) {}
