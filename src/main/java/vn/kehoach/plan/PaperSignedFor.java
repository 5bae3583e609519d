package vn.kehoach.plan;

/**
 * A recipient signed for a plan on paper; published in that transaction.
 *
 * @param planId the plan
 * @param unit code of the recipient
 */
public record PaperSignedFor(long planId, String unit) {}
