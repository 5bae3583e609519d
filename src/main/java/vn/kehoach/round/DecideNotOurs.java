package vn.kehoach.round;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/**
 * The focal body agrees that the matter is not the unit's, and asks the named one instead unless it is asked already; or
 * it does not agree, with a reason that the unit sees.
 */
@Component
class DecideNotOurs implements WorkHandler {

    private final ResponseTask task;
    private final Disclaimers disclaimers;
    private final Disclaiming disclaiming;
    private final ResponseStates states;
    private final RoundJoining joining;
    private final UnitPeople people;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    DecideNotOurs(
            ResponseTask task,
            Disclaimers disclaimers,
            Disclaiming disclaiming,
            ResponseStates states,
            RoundJoining joining,
            UnitPeople people,
            Texts texts,
            ApplicationEventPublisher events) {
        this.task = task;
        this.disclaimers = disclaimers;
        this.disclaiming = disclaiming;
        this.states = states;
        this.joining = joining;
        this.people = people;
        this.texts = texts;
        this.events = events;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_DecideNotOurs");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("accept"), new Outcome("refuse", true, Outcome.Style.DANGER));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        Disclaimer disclaimer = disclaimers.latest(task.response(item).id());
        view.put("disclaimer", Disclaiming.view(disclaimer));
        view.put("alreadyAsked", joining.asked(task.round(item), disclaimer.namedUnit()));
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return Map.of(
                "namedUnit",
                List.of(disclaimers.latest(task.response(item).id()).namedUnit()));
    }

    /** Without a unit nobody is asked instead. */
    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        String unit = Disclaiming.named(submission);
        if (submission.is("refuse") || unit.isEmpty() || joining.asked(task.round(item), unit)) {
            return List.of();
        }
        return joining.problems(task.round(item), unit, "namedUnit");
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = task.round(item);
        Response response = task.response(item);
        if (submission.is("refuse")) {
            disclaiming.giveBack(round, response, Disclaimer.State.REFUSED, submission);
            events.publishEvent(new RequestRefused(response.id(), "disclaimer", submission.text("reason")));
            return;
        }
        Disclaimer disclaimer = disclaimers.latest(response.id());
        String login = submission.login();
        String unit = Disclaiming.named(submission);
        disclaimers.decided(
                disclaimer, Disclaimer.State.ACCEPTED, submission.text("reason"), login, people.name(login));
        if (!unit.isEmpty() && !joining.asked(round, unit)) {
            joining.join(
                    round,
                    unit,
                    response.lastDay(),
                    joining.channel(round, response.unit()),
                    texts.in(Texts.VIETNAMESE, "round.joinedInstead", response.unitName(), disclaimer.reason()),
                    login);
        }
        // The model leads to the end of the response by itself: nothing is to be told to the engine.
        states.calledOff(response, texts.in(Texts.VIETNAMESE, "round.notOurs", disclaimer.reason()));
        events.publishEvent(
                new ResponseCalledOff(response.id(), texts.in(Texts.VIETNAMESE, "round.notOurs", disclaimer.reason())));
        events.publishEvent(new RoundMayClose(round.id()));
    }
}
