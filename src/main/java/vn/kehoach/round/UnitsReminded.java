package vn.kehoach.round;

/**
 * Units of a round were reminded or chased: by the ladder, by a released letter, by an officer; published in that
 * transaction.
 *
 * @param roundId the round
 * @param units how many, at least one
 */
public record UnitsReminded(long roundId, int units) {}
