package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The focal body gives the unit more time, perhaps less than it asked for, or refuses with a reason. */
@Component
class DecideExtension implements WorkHandler {

    private final ResponseTask task;
    private final ExtensionRequests requests;
    private final RoundExtensions extensions;
    private final Previews previews;
    private final RoundProcess process;
    private final UnitPeople people;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DecideExtension(
            ResponseTask task,
            ExtensionRequests requests,
            RoundExtensions extensions,
            Previews previews,
            RoundProcess process,
            UnitPeople people,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.task = task;
        this.requests = requests;
        this.extensions = extensions;
        this.previews = previews;
        this.process = process;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_DecideExtension");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("grant"), new Outcome("refuse", true, Outcome.Style.DANGER));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        Response response = task.response(item);
        ExtensionRequest request = requests.open(response.id());
        view.put("request", request);
        view.put(
                "preview",
                previews.moved(task.round(item), Previews.all(List.of(response), request.wantedUntil()), List.of()));
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return Map.of("until", requests.open(task.response(item).id()).wantedUntil());
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        List<Problem> problems = new ArrayList<>();
        if (submission.is("grant")) {
            AskExtension.untilOf(problems, "until", submission.fields(), task.response(item), clock);
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        ExtensionRequest request = requests.open(response.id());
        String login = submission.login();
        if (submission.is("refuse")) {
            requests.decided(
                    request,
                    ExtensionRequest.State.REFUSED,
                    null,
                    submission.text("reason"),
                    login,
                    people.name(login));
            events.publishEvent(new RequestRefused(response.id(), "extension", submission.text("reason")));
            return;
        }
        Round round = task.round(item);
        var until = Fields.date(submission.fields(), "until").orElseThrow();
        requests.decided(
                request, ExtensionRequest.State.GRANTED, until, submission.text("reason"), login, people.name(login));
        if (!extensions.grant(round, response, until, request.reason(), login)) {
            throw Refusal.conflict("round.extensionClosed");
        }
        process.watchMoved(round);
    }
}
