package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/**
 * A draft that is sent out for comments reaches the unit as a document: its clerk registers it (số đến); who leads the
 * unit as well names on the same page who comments. {@code number} is the letter's own, if it has one.
 */
@Component
class RegisterDraft implements WorkHandler {

    static final String STEP = "UserTask_RegisterDraft";

    private static final int LONGEST_NUMBER = 80;

    private final ResponseTask task;
    private final ResponseStates states;
    private final Responses responses;
    private final Assignment assignment;
    private final IncomingRegister register;
    private final Organization organization;
    private final UnitPeople people;
    private final ResponseSteps steps;
    private final BusinessClock clock;

    RegisterDraft(
            ResponseTask task,
            ResponseStates states,
            Responses responses,
            Assignment assignment,
            IncomingRegister register,
            Organization organization,
            UnitPeople people,
            ResponseSteps steps,
            BusinessClock clock) {
        this.task = task;
        this.states = states;
        this.responses = responses;
        this.assignment = assignment;
        this.register = register;
        this.organization = organization;
        this.people = people;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return people.leads(task.who(item), task.response(item).unit())
                ? List.of(Outcome.primary("assign"), new Outcome("register", false, Outcome.Style.PLAIN))
                : List.of(Outcome.primary("register"));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        String unit = task.response(item).unit();
        view.put("arrivedOn", clock.today());
        view.put("nextNumber", register.nextNumber(unit));
        view.put("canAssign", people.leads(login, unit));
        view.put("people", assignment.choices(unit));
        return view;
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        List<Problem> problems = new ArrayList<>();
        Fields.tooLong(problems, "number", submission.text("number"), LONGEST_NUMBER);
        if (submission.is("assign")) {
            problems.addAll(assignment.problems(task.response(item), submission.fields()));
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        states.received(response, registered(task.round(item), response, submission));
        Response received = responses.byKey(response.businessKey());
        if (submission.is("assign")) {
            steps.recordPart(response, STEP, submission.login(), "register");
            assignment.forOpinion(received, submission.fields());
        } else if (!people.led(response.unit())) {
            // Nobody could name anybody: whoever deals with it takes it.
            states.inHand(received);
        }
    }

    private int registered(Round round, Response response, Submission submission) {
        String sender = organization
                .unit(round.issuingUnit(), clock.today())
                .map(Unit::name)
                .orElse(round.issuingUnit());
        return register.register(
                new IncomingRegister.Arrival(
                        response.unit(),
                        sender,
                        submission.text("number"),
                        response.askedAt().atZone(BusinessClock.ZONE).toLocalDate(),
                        round.title(),
                        response.businessKey()),
                submission.login());
    }
}
