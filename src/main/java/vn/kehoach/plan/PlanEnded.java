package vn.kehoach.plan;

/**
 * A plan was recalled, replaced, or its draft dropped; published in that transaction. Open rounds are called off; a response that
 * waits for the plan goes on waiting or opens again.
 *
 * @param planId the plan
 * @param state {@link PlanState#RECALLED}, {@link PlanState#REPLACED} or {@link PlanState#DROPPED}
 * @param reason why
 */
public record PlanEnded(long planId, PlanState state, String reason) {}
