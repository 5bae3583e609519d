package vn.kehoach.plan;

/**
 * A plan was numbered and dispatched; published in that transaction.
 *
 * @param planId the plan
 */
public record PlanIssued(long planId) {}
