package vn.kehoach.round;

import java.time.LocalDate;

/**
 * The report that a round feeds has another last day, and whoever follows the round up may let it follow; published in
 * that transaction.
 *
 * @param roundId the round of the unit's own plan
 * @param responseId the unit's report that has another last day
 * @param lastDay that day
 */
public record RoundMayFollow(long roundId, long responseId, LocalDate lastDay) {}
