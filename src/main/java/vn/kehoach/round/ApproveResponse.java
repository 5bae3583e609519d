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

/** The head signs, or returns it with a reason; who is the clerk as well sends it on the same page. */
@Component
class ApproveResponse implements WorkHandler {

    static final String STEP = "UserTask_ApproveResponse";
    static final String OPINION = "UserTask_ApproveOpinion";

    private final ResponseTask task;
    private final ResponseStates states;
    private final ResponseSteps steps;
    private final ResponseParts parts;
    private final SendForm sends;
    private final AnswerSignatures signatures;

    ApproveResponse(
            ResponseTask task,
            ResponseStates states,
            ResponseSteps steps,
            ResponseParts parts,
            SendForm sends,
            AnswerSignatures signatures) {
        this.task = task;
        this.states = states;
        this.steps = steps;
        this.parts = parts;
        this.sends = sends;
        this.signatures = signatures;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP, OPINION);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return parts.afterApproving(task.response(item).unit(), task.who(item));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        view.putAll(sends.view(task.round(item), task.response(item)));
        view.putAll(signatures.view(task.response(item), login));
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return sends.initialFields();
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (submission.is("return")) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(task.closed(item));
        problems.addAll(signatures.problems(task.response(item), submission));
        if (submission.is("send")) {
            problems.addAll(sends.problems(task.round(item), task.response(item), submission));
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        if (submission.is("return")) {
            states.returnedByHead(response);
            signatures.drop(response);
            return;
        }
        Response approved = steps.approve(response, submission);
        if (submission.is("send")) {
            steps.recordPart(response, item.key(), submission.login(), "approve");
            steps.send(task.round(item), approved, submission);
        }
    }
}
