package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The unit's clerk gives number and date and sends the signed file, or returns it to the head with a reason. */
@Component
class SendResponse implements WorkHandler {

    private final ResponseTask task;
    private final ResponseStates states;
    private final ResponseSteps steps;
    private final SendForm sends;
    private final AnswerSignatures signatures;

    SendResponse(
            ResponseTask task,
            ResponseStates states,
            ResponseSteps steps,
            SendForm sends,
            AnswerSignatures signatures) {
        this.task = task;
        this.states = states;
        this.steps = steps;
        this.sends = sends;
        this.signatures = signatures;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_SendResponse", "UserTask_SendOpinion");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("send"), Outcome.giveBack());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        view.putAll(sends.view(task.round(item), task.response(item)));
        view.put("sealing", signatures.sealing(task.response(item)));
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return sends.initialFields();
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (!submission.is("send")) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(task.closed(item));
        problems.addAll(sends.problems(task.round(item), task.response(item), submission));
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        if (submission.is("return")) {
            states.returnedByClerk(response);
            signatures.drop(response);
        } else {
            steps.send(task.round(item), response, submission);
        }
    }
}
