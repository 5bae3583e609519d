package vn.kehoach.plan;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.register.Registers;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/**
 * What a coordinator does to a plan whose people are stuck: passes over a review, gives the draft to somebody else, ends
 * a draft. Row first, then engine. Who may do it is checked by who calls; signing, numbering and recalling are nobody's
 * but those whose office it is.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanIntervention {

    /** Reviews; what they would have said is missing from the file, and the record says why. */
    private static final Set<String> REVIEWS = Set.of(PlanParts.SECTION, PlanParts.OFFICE, PlanParts.CHIEF);

    private static final Set<String> DRAFTING = Set.of(PlanParts.DRAFT, "UserTask_SettleOpinions");

    private static final Set<PlanState> UNSIGNED = EnumSet.of(
            PlanState.DRAFTING, PlanState.UNIT_APPROVAL, PlanState.OFFICE_REVIEW, PlanState.AWAITING_SIGNATURE);

    private final Plans plans;
    private final PlanAccess access;
    private final PlanProcess process;
    private final Registers registers;
    private final Decisions decisions;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    PlanIntervention(
            Plans plans,
            PlanAccess access,
            PlanProcess process,
            Registers registers,
            Decisions decisions,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.access = access;
        this.process = process;
        this.registers = registers;
        this.decisions = decisions;
        this.user = user;
        this.events = events;
    }

    /**
     * @param plan a plan
     * @param step id of its open user task
     * @return whether the step may be passed over
     */
    public boolean maySkip(Plan plan, String step) {
        return REVIEWS.contains(step) && plan.state().underway();
    }

    /**
     * Passes over an open review; its next step opens.
     *
     * @param plan the plan
     * @param taskId the open task; recorded with it, so that nobody skips it twice
     * @param step id of the user task
     * @param reason why
     * @throws Refusal if that step is not one to pass over, or the file has moved on
     */
    public void skip(Plan plan, String taskId, String step, String reason) {
        if (!maySkip(plan, step)) {
            throw Refusal.conflict("plan.stepNotSkipped");
        }
        String unit = step.equals(PlanParts.SECTION) ? plan.draftingUnit() : access.office(plan);
        decisions.record(plan.businessKey(), taskId, step, unit, user.required(), "skip", reason);
        process.stepSkipped(plan, step);
    }

    /**
     * @param step id of an open user task
     * @return whether whoever holds it is the plan's drafter
     */
    public boolean drafts(String step) {
        return DRAFTING.contains(step);
    }

    /**
     * Somebody else drafts; later steps that come back to the draft come back to him.
     *
     * @param plan the plan
     * @param login who drafts from now on
     * @throws Refusal if it is not being drafted any more
     */
    public void draftedBy(Plan plan, String login) {
        if (!plans.drafter(plan.id(), login)) {
            throw Refusal.conflict("plan.stateMoved");
        }
    }

    /**
     * @param plan a plan
     * @return whether it can be ended as a draft: nobody has signed it, and no unit is being asked about it
     */
    public boolean mayDrop(Plan plan) {
        return UNSIGNED.contains(plan.state());
    }

    /**
     * Ends a draft that nobody goes on with; a number that its Tờ trình has is cancelled.
     *
     * @param plan the plan
     * @param reason why
     * @throws Refusal if it was signed meanwhile, or has ended
     */
    public void drop(Plan plan, String reason) {
        if (!mayDrop(plan) || !plans.ended(plan, PlanState.DROPPED, reason)) {
            throw Refusal.conflict("plan.stateMoved");
        }
        decisions.record(plan.businessKey(), null, "call-off", null, user.required(), "drop", reason);
        if (plan.proposal() != null) {
            registers.cancel(plan.businessKey(), ProposalNumberWork.KIND, reason);
        }
        process.draftDropped(plan);
        events.publishEvent(new PlanEnded(plan.id(), PlanState.DROPPED, reason));
    }
}
