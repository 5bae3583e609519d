package vn.kehoach.plan;

/**
 * The drafter took his draft back before the comments were in; published in that transaction.
 *
 * @param planId the plan
 * @param roundKey business key of the round that asks for comments
 * @param reason why
 */
public record OpinionsWithdrawn(long planId, String roundKey, String reason) {}
