package vn.kehoach.round;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The unit's head sends the request for more time on to the focal body, or does not. */
@Component
class ApproveExtension implements WorkHandler {

    private final ResponseTask task;
    private final ExtensionRequests requests;
    private final UnitPeople people;

    ApproveExtension(ResponseTask task, ExtensionRequests requests, UnitPeople people) {
        this.task = task;
        this.requests = requests;
        this.people = people;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_ApproveExtension");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("approve"), Outcome.giveBack());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        view.put("request", requests.open(task.response(item).id()));
        return view;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        ExtensionRequest request = requests.open(task.response(item).id());
        String login = submission.login();
        if (submission.is("return")) {
            requests.decided(
                    request,
                    ExtensionRequest.State.RETURNED,
                    null,
                    submission.text("reason"),
                    login,
                    people.name(login));
        } else {
            requests.approved(request, login, people.name(login));
        }
    }
}
