package vn.kehoach.round;

/**
 * A round no longer waits for anybody; published in that transaction.
 *
 * @param roundId the round
 * @param byItself whether all was accepted; otherwise an officer closed it
 */
public record RoundClosed(long roundId, boolean byItself) {}
