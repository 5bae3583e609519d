package vn.kehoach.cockpit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanIntervention;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Responses;
import vn.kehoach.round.RoundIntervention;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;

/**
 * What coordinators do with an instance: skip a review, give a task to somebody else, call off. Row and token move
 * together, and each act is recorded with its reason. Nobody deletes or modifies instances otherwise.
 */
@Service
@Transactional
public class CaseSteering {

    /** A name goes before it in the record, which takes 5,000. */
    private static final int LONGEST_REASON = 2_000;

    private final EngineCases engine;
    private final CaseNames names;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final Plans plans;
    private final PlanIntervention ofPlan;
    private final Responses responses;
    private final RoundIntervention ofRound;
    private final TaskDesk desk;
    private final Decisions decisions;
    private final CurrentUser user;

    CaseSteering(
            EngineCases engine,
            CaseNames names,
            CaseAccess access,
            CaseSteps steps,
            Plans plans,
            PlanIntervention ofPlan,
            Responses responses,
            RoundIntervention ofRound,
            TaskDesk desk,
            Decisions decisions,
            CurrentUser user) {
        this.engine = engine;
        this.names = names;
        this.access = access;
        this.steps = steps;
        this.plans = plans;
        this.ofPlan = ofPlan;
        this.responses = responses;
        this.ofRound = ofRound;
        this.desk = desk;
        this.decisions = decisions;
        this.user = user;
    }

    /**
     * Passes over an open review of a plan.
     *
     * @param instanceId the instance
     * @param taskId the open task
     * @param reason why
     * @throws Refusal if he is no coordinator, the reason is missing, or the step cannot be passed over or has gone
     */
    public void skip(String instanceId, String taskId, String reason) {
        CaseName name = open(instanceId);
        EngineCases.Step step = step(instanceId, taskId);
        refuse(reasonProblems(reason));
        if (name.kind() != CaseName.Kind.PLAN) {
            throw Refusal.conflict("plan.stepNotSkipped");
        }
        ofPlan.skip(plans.byKey(name.key()), taskId, step.step(), reason.strip());
    }

    /**
     * Gives an open task to another of those to whom it is offered; what was typed into it goes along.
     *
     * @param instanceId the instance
     * @param taskId the open task
     * @param login who has it from now on
     * @param reason why
     * @throws Refusal if he is no coordinator, a field is wrong, or the task has gone
     */
    public void reassign(String instanceId, String taskId, String login, String reason) {
        CaseName name = open(instanceId);
        EngineCases.Step step = step(instanceId, taskId);
        List<Problem> problems = reasonProblems(reason);
        if (login.equals(step.assignee())) {
            problems.add(Problem.of("person", "cockpit.personSame"));
        } else if (steps.people(step).stream()
                .noneMatch(person -> person.login().equals(login))) {
            problems.add(Problem.of("person", "cockpit.personForeign"));
        }
        refuse(problems);
        if (name.kind() == CaseName.Kind.PLAN && ofPlan.drafts(step.step())) {
            ofPlan.draftedBy(plans.byKey(name.key()), login);
        }
        if (name.kind() == CaseName.Kind.RESPONSE && ofRound.prepares(step.step())) {
            ofRound.preparedBy(responses.byKey(name.key()), login);
        }
        String words = steps.personName(login) + ": " + reason.strip();
        decisions.record(name.key(), null, "reassign", null, user.required(), "reassign", words);
        desk.carry(taskId, taskId);
        engine.assign(step, login);
    }

    /**
     * Asks nothing more of a unit, or ends a draft that nobody has signed.
     *
     * @param instanceId the instance
     * @param reason why
     * @throws Refusal if he is no coordinator, the reason is missing, or it is too late
     */
    public void callOff(String instanceId, String reason) {
        CaseName name = open(instanceId);
        refuse(reasonProblems(reason));
        switch (name.kind()) {
            case PLAN -> {
                Plan plan = plans.byKey(name.key());
                ofPlan.drop(plan, reason.strip());
            }
            case RESPONSE -> ofRound.callOff(responses.byKey(name.key()), reason.strip());
            case ROUND, OTHER -> throw Refusal.conflict("cockpit.notCalledOff");
        }
    }

    private CaseName open(String instanceId) {
        access.requireCoordinator();
        EngineCases.Case one =
                engine.find(instanceId).filter(EngineCases.Case::running).orElseThrow(Refusal::notFound);
        CaseName name = names.of(one.businessKey());
        if (!access.reads(name)) {
            throw Refusal.notFound();
        }
        return name;
    }

    private EngineCases.Step step(String instanceId, String taskId) {
        return engine.steps(instanceId).stream()
                .filter(step -> step.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("cockpit.stepGone"));
    }

    static List<Problem> reasonProblems(String reason) {
        FieldChecks checks = new FieldChecks();
        checks.required("reason", reason, LONGEST_REASON);
        return new ArrayList<>(checks.problems());
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
