package vn.kehoach.round;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The unit's head stands behind it that the matter is not the unit's own, or gives it back. */
@Component
class SignNotOurs implements WorkHandler {

    private final ResponseTask task;
    private final Disclaimers disclaimers;
    private final Disclaiming disclaiming;
    private final UnitPeople people;

    SignNotOurs(ResponseTask task, Disclaimers disclaimers, Disclaiming disclaiming, UnitPeople people) {
        this.task = task;
        this.disclaimers = disclaimers;
        this.disclaiming = disclaiming;
        this.people = people;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_SignNotOurs");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("sign"), Outcome.giveBack());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        view.put(
                "disclaimer",
                Disclaiming.view(disclaimers.latest(task.response(item).id())));
        return view;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        if (submission.is("return")) {
            disclaiming.giveBack(task.round(item), response, Disclaimer.State.RETURNED, submission);
        } else {
            String login = submission.login();
            disclaimers.signed(disclaimers.latest(response.id()), login, people.name(login));
        }
    }
}
