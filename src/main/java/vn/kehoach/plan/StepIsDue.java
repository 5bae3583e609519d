package vn.kehoach.plan;

/**
 * The last day of a plan's open step has come.
 *
 * @param planId the plan
 */
public record StepIsDue(long planId) {}
