package vn.kehoach.plan;

/**
 * What a plan says, or its number, is another than before; published in that transaction, behind the change of its row.
 *
 * @param planId the plan
 */
public record PlanWritten(long planId) {}
