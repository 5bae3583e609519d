package vn.kehoach.round;

import java.time.LocalDate;

/**
 * A unit has more time; published in that transaction.
 *
 * @param responseId the response
 * @param until its new last day
 * @param reason why
 */
public record ResponseExtended(long responseId, LocalDate until, String reason) {}
