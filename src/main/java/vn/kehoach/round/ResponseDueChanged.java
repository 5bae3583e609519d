package vn.kehoach.round;

import java.time.LocalDate;

/**
 * By an amending document a unit has another last day; published in that transaction.
 *
 * @param responseId the response
 * @param lastDay its new last day
 * @param document which document says so
 */
public record ResponseDueChanged(long responseId, LocalDate lastDay, String document) {}
