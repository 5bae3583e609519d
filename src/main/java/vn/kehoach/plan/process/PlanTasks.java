package vn.kehoach.plan.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.ModelBean;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanRouting;
import vn.kehoach.plan.Plans;

/** What {@code plan-issuance} asks: who, whether, by when. */
@ModelBean
@Component("planTasks")
public class PlanTasks {

    private final Plans plans;
    private final PlanRouting routing;

    PlanTasks(Plans plans, PlanRouting routing) {
        this.plans = plans;
        this.routing = routing;
    }

    /**
     * @param execution of the plan's process
     * @return groups of those who may draft
     */
    public List<String> draftingOfficers(DelegateExecution execution) {
        return routing.draftingOfficers(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return log-in of who drafts
     */
    public String drafter(DelegateExecution execution) {
        return plan(execution).drafter();
    }

    /**
     * @param execution of the plan's process
     * @return business key of the round in which the draft is out for comments
     */
    public String opinionRound(DelegateExecution execution) {
        return plans.opinionRound(plan(execution).id()).orElseThrow();
    }

    /**
     * @param execution of the plan's process
     * @return whether the drafter took the draft back before the comments were in
     */
    public boolean opinionsCalledOff(DelegateExecution execution) {
        return plans.opinionRound(plan(execution).id()).isEmpty();
    }

    /**
     * @param execution of the plan's process
     * @return whether a section head is to initial it: the drafting body has one, and he did not draft it himself
     */
    public boolean hasSectionHead(DelegateExecution execution) {
        return routing.sectionOpen(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return whether the drafting body's head has agreed while he drafted it
     */
    public boolean contentApproved(DelegateExecution execution) {
        return routing.contentApproved(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return whether the Chief of Office has agreed while he examined it
     */
    public boolean officeChiefAgreed(DelegateExecution execution) {
        return routing.officeChiefAgreed(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return whether it was signed where it was drafted
     */
    public boolean signed(DelegateExecution execution) {
        return plan(execution).signature() != null;
    }

    /**
     * @param execution of the plan's process
     * @return whether it was dispatched where it was signed
     */
    public boolean dispatched(DelegateExecution execution) {
        return plan(execution).state().dispatched();
    }

    /**
     * @param execution of the plan's process
     * @return group of the section heads
     */
    public List<String> sectionHeads(DelegateExecution execution) {
        return routing.sectionHeads(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return whether another body signs
     */
    public boolean needsProposal(DelegateExecution execution) {
        return plan(execution).needsProposal();
    }

    /**
     * @param execution of the plan's process
     * @return group of the drafting body's head
     */
    public List<String> draftingHead(DelegateExecution execution) {
        return routing.draftingHead(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return whether the Tờ trình has its number
     */
    public boolean proposalNumbered(DelegateExecution execution) {
        return plan(execution).proposal() != null;
    }

    /**
     * @param execution of the plan's process
     * @return group of the drafting body's clerks
     */
    public List<String> draftingClerks(DelegateExecution execution) {
        return routing.draftingClerks(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return whether an Office examines for the issuing body
     */
    public boolean hasOffice(DelegateExecution execution) {
        return routing.hasOffice(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return group of the Office's specialists
     */
    public List<String> officeSpecialists(DelegateExecution execution) {
        return routing.officeSpecialists(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return group of the Chief of Office
     */
    public List<String> officeChief(DelegateExecution execution) {
        return routing.officeChief(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return groups of those who may sign
     */
    public List<String> signers(DelegateExecution execution) {
        return routing.signers(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return group of the issuing body's clerks
     */
    public List<String> issuingClerks(DelegateExecution execution) {
        return routing.issuingClerks(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return groups of the focal body's officers
     */
    public List<String> focalOfficers(DelegateExecution execution) {
        return routing.focalOfficers(plan(execution));
    }

    /**
     * @param execution of the plan's process
     * @return when the step that opens ought to be done
     */
    public Date dueAt(DelegateExecution execution) {
        return Date.from(routing.dueAt(execution.getCurrentActivityId()));
    }

    /**
     * @param execution of the plan's process
     * @return the morning of the last day of the step that opens
     */
    public Date remindAt(DelegateExecution execution) {
        return Date.from(routing.remindAt(execution.getCurrentActivityId()));
    }

    /**
     * Tells whoever has the open step that its last day has come.
     *
     * @param execution of the plan's process
     */
    public void remind(DelegateExecution execution) {
        routing.stepIsDue(plan(execution));
    }

    /**
     * Opens the rounds of an issued plan.
     *
     * @param execution of the plan's process
     */
    public void openDuties(DelegateExecution execution) {
        routing.openDuties(plan(execution));
    }

    private Plan plan(DelegateExecution execution) {
        return plans.byKey(execution.getProcessBusinessKey());
    }
}
