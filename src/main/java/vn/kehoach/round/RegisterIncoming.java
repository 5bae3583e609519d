package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The unit's clerk registers the plan (số đến); who is the head as well names who follows it up on the same page. */
@Component
class RegisterIncoming implements WorkHandler {

    static final String STEP = "UserTask_RegisterIncoming";

    private final ResponseTask task;
    private final ResponseStates states;
    private final Responses responses;
    private final Assignment assignment;
    private final IncomingRegister register;
    private final Plans plans;
    private final Organization organization;
    private final UnitPeople people;
    private final ResponseSteps steps;
    private final BusinessClock clock;
    private final Disclaiming disclaiming;

    RegisterIncoming(
            ResponseTask task,
            ResponseStates states,
            Responses responses,
            Assignment assignment,
            IncomingRegister register,
            Plans plans,
            Organization organization,
            UnitPeople people,
            ResponseSteps steps,
            BusinessClock clock,
            Disclaiming disclaiming) {
        this.task = task;
        this.states = states;
        this.responses = responses;
        this.assignment = assignment;
        this.register = register;
        this.plans = plans;
        this.organization = organization;
        this.people = people;
        this.steps = steps;
        this.clock = clock;
        this.disclaiming = disclaiming;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        Outcome register = Outcome.primary("register");
        List<Outcome> ways = people.leads(task.who(item), task.response(item).unit())
                ? List.of(Outcome.primary("assign"), new Outcome("register", false, Outcome.Style.PLAIN))
                : List.of(register);
        return disclaiming.after(ways, task.response(item));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        String unit = task.response(item).unit();
        view.put("arrivedOn", clock.today());
        Integer known = task.response(item).incomingNumber();
        view.put("nextNumber", known == null ? register.nextNumber(unit) : known);
        view.put("canAssign", people.leads(login, unit));
        view.put("people", assignment.choices(unit));
        return view;
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (submission.is(Disclaiming.OUTCOME)) {
            return disclaiming.problems(task.response(item), submission);
        }
        return submission.is("assign")
                ? assignment.problems(task.response(item), submission.fields())
                : new ArrayList<>();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        if (submission.is(Disclaiming.OUTCOME)) {
            disclaiming.say(response, submission);
            return;
        }
        // It may have come back: then it is in the register already.
        Integer known = response.incomingNumber();
        states.received(response, known == null ? registered(item, response, submission) : known);
        if (submission.is("assign")) {
            steps.recordPart(response, STEP, submission.login(), "register");
            assignment.assign(responses.byKey(response.businessKey()), submission.fields());
        }
    }

    private int registered(WorkItem item, Response response, Submission submission) {
        Plan plan = plans.find(task.round(item).planId()).orElseThrow();
        String sender = organization
                .unit(plan.issuedBy(), plan.issuedOn())
                .map(Unit::name)
                .orElse(plan.issuedBy());
        return register.register(
                new IncomingRegister.Arrival(
                        response.unit(), sender, plan.numberText(), plan.issuedOn(), plan.title(), plan.businessKey()),
                submission.login());
    }
}
