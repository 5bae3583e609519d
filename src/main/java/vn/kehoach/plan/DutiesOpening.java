package vn.kehoach.plan;

/**
 * An issued plan's duties are to be opened as rounds; published in a job of its process.
 *
 * @param planId the plan
 */
public record DutiesOpening(long planId) {}
