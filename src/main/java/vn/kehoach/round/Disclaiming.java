package vn.kehoach.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/**
 * In its first steps a unit may say that the matter is not its own and name whose it is (không thuộc thẩm quyền). The
 * way is open until the unit has handed something to its head.
 */
@Component
class Disclaiming {

    static final String OUTCOME = "disclaim";

    private static final String NAMED = "namedUnit";
    private static final Set<ResponseState> FIRST_STEPS =
            Set.of(ResponseState.ASKED, ResponseState.RECEIVED, ResponseState.IN_PREPARATION);

    private final Disclaimers disclaimers;
    private final ResponseStates states;
    private final Organization organization;
    private final UnitPeople people;
    private final BusinessClock clock;

    Disclaiming(
            Disclaimers disclaimers,
            ResponseStates states,
            Organization organization,
            UnitPeople people,
            BusinessClock clock) {
        this.disclaimers = disclaimers;
        this.states = states;
        this.organization = organization;
        this.people = people;
        this.clock = clock;
    }

    /** The ways of a first step, with this one at the end. */
    List<Outcome> after(List<Outcome> ways, Response response) {
        List<Outcome> all = new ArrayList<>(ways);
        if (FIRST_STEPS.contains(response.state()) && response.judgedOn() == null) {
            all.add(new Outcome(OUTCOME, true, Outcome.Style.PLAIN));
        }
        return all;
    }

    List<Problem> problems(Response response, Submission submission) {
        String code = named(submission);
        if (code.isEmpty()) {
            return List.of(Problem.of(NAMED, "round.namedUnitMissing"));
        }
        Optional<Unit> unit = organization.unit(code, clock.today());
        if (unit.isEmpty()) {
            return List.of(Problem.of(NAMED, "round.namedUnitUnknown", code));
        }
        return code.equals(response.unit()) ? List.of(Problem.of(NAMED, "round.namedUnitOwn")) : List.of();
    }

    /** Said by the head himself it is signed already. */
    void say(Response response, Submission submission) {
        Unit unit = organization.unit(named(submission), clock.today()).orElseThrow();
        String login = submission.login();
        disclaimers.add(response, unit, submission.text("reason"), login, people.name(login));
        states.disclaimed(response);
        if (people.leads(login, response.unit())) {
            disclaimers.signed(disclaimers.latest(response.id()), login, people.name(login));
        }
    }

    /** The unit goes on: an acknowledgement from its beginning, with the number it has. */
    void giveBack(Round round, Response response, Disclaimer.State how, Submission submission) {
        Disclaimer disclaimer = disclaimers.latest(response.id());
        disclaimers.decided(
                disclaimer, how, submission.text("reason"), submission.login(), people.name(submission.login()));
        boolean fromTheBeginning = disclaimer.before() == ResponseState.RECEIVED;
        states.claimedBack(response, fromTheBeginning ? ResponseState.ASKED : disclaimer.before());
    }

    /** What a form shows of it. */
    static Map<String, Object> view(Disclaimer disclaimer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("state", disclaimer.state());
        view.put(NAMED, disclaimer.namedUnit());
        view.put("namedName", disclaimer.namedName());
        view.put("reason", disclaimer.reason());
        view.put("saidBy", disclaimer.said().name());
        view.put("saidAt", disclaimer.said().at());
        view.put("signedBy", disclaimer.signed() ? disclaimer.signature().name() : null);
        view.put("answer", disclaimer.answer());
        view.put(
                "decidedBy",
                disclaimer.decided() == null ? null : disclaimer.decided().name());
        view.put(
                "decidedAt",
                disclaimer.decided() == null ? null : disclaimer.decided().at());
        return view;
    }

    /** The picker of units keeps a list of one. */
    static String named(Submission submission) {
        var typed = submission.fields().path(NAMED);
        return (typed.isArray() ? typed.path(0) : typed)
                .asText("")
                .replaceFirst("^unit:", "")
                .strip();
    }
}
