package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Person;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;

/** The head names who follows a plan up in his unit (phân công): on his own page or on the clerk's, if he is both. */
@Component
class Assignment {

    private final ResponseStates states;
    private final ResponseGiving giving;
    private final Responses responses;
    private final Rounds rounds;
    private final RoundProcess process;
    private final UnitPeople people;
    private final Plans plans;
    private final IncomingRegister register;
    private final BusinessClock clock;

    Assignment(
            ResponseStates states,
            ResponseGiving giving,
            Responses responses,
            Rounds rounds,
            RoundProcess process,
            UnitPeople people,
            Plans plans,
            IncomingRegister register,
            BusinessClock clock) {
        this.states = states;
        this.giving = giving;
        this.responses = responses;
        this.rounds = rounds;
        this.process = process;
        this.people = people;
        this.plans = plans;
        this.register = register;
        this.clock = clock;
    }

    List<Map<String, String>> choices(String unit) {
        return people.all(unit).stream().map(p -> choice(p, unit)).toList();
    }

    private static Map<String, String> choice(Person person, String unit) {
        String title = person.posts().stream()
                .filter(p -> p.unit().equals(unit))
                .map(Person.Post::title)
                .findFirst()
                .orElse("");
        return Map.of("login", person.login(), "name", person.name(), "title", title == null ? "" : title);
    }

    List<Problem> problems(Response response, JsonNode fields) {
        List<Problem> problems = new ArrayList<>();
        String assignee = Fields.text(fields, "assignee");
        if (assignee.isEmpty()) {
            problems.add(Problem.of("assignee", "round.assigneeMissing"));
        } else if (!people.belongs(assignee, response.unit())) {
            problems.add(Problem.of("assignee", "round.assigneeForeign", response.unitName()));
        }
        Fields.tooLong(problems, "direction", Fields.text(fields, "direction"));
        String typed = Fields.text(fields, "internalDue");
        LocalDate due = Fields.date(fields, "internalDue").orElse(null);
        if (!typed.isEmpty() && due == null) {
            problems.add(Problem.of("internalDue", "round.dateInvalid", typed));
        } else if (due != null && due.isBefore(clock.today())) {
            problems.add(Problem.of(
                    "internalDue",
                    "round.datePast",
                    DateTexts.of(Texts.readerLocale()).date(due)));
        }
        return problems;
    }

    /** Who comments on a draft; with it the work on it begins. */
    void forOpinion(Response response, JsonNode fields) {
        named(response, fields);
        passedOn(response, response.businessKey(), fields);
        states.inHand(responses.byKey(response.businessKey()));
    }

    private void named(Response response, JsonNode fields) {
        states.assigned(
                response,
                Fields.text(fields, "assignee"),
                Fields.date(fields, "internalDue").orElse(null),
                Fields.text(fields, "direction"));
    }

    /** With it the plan is acknowledged. */
    void assign(Response response, JsonNode fields) {
        named(response, fields);
        states.acknowledged(responses.byKey(response.businessKey()));
        giving.accepted(response);
        long planId = rounds.get(response.roundId()).planId();
        plans.find(planId).map(Plan::businessKey).ifPresent(key -> passedOn(response, key, fields));
        responses
                .withoutAssignee(planId, response.unit())
                .forEach(other -> handOver(other, Fields.text(fields, "assignee")));
    }

    // Columns 7 and 8 of the unit's incoming register.
    private void passedOn(Response response, String ownerKey, JsonNode fields) {
        register.passedOn(response.unit(), ownerKey, people.name(Fields.text(fields, "assignee")));
    }

    // What was asked on the same day went to the head; now it goes to whom he named.
    private void handOver(Response other, String assignee) {
        states.reassigned(other, assignee);
        process.assigneeChanged(responses.byKey(other.businessKey()));
    }
}
