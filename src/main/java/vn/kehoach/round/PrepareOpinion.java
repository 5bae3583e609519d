package vn.kehoach.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The unit reads the draft and comments on it. The page goes as far as its user may: to the head, signed, or sent. */
@Component
class PrepareOpinion implements WorkHandler {

    static final String STEP = "UserTask_PrepareOpinion";

    private final ResponseTask task;
    private final OpinionForm opinions;
    private final SendForm sends;
    private final ResponseSteps steps;
    private final ResponseParts parts;
    private final AnswerSignatures signatures;

    PrepareOpinion(
            ResponseTask task,
            OpinionForm opinions,
            SendForm sends,
            ResponseSteps steps,
            ResponseParts parts,
            AnswerSignatures signatures) {
        this.task = task;
        this.opinions = opinions;
        this.sends = sends;
        this.steps = steps;
        this.parts = parts;
        this.signatures = signatures;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return parts.afterPreparing(task.round(item), task.response(item).unit(), task.who(item));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        view.putAll(sends.view(task.round(item), task.response(item)));
        if (outcomes(item).stream().anyMatch(way -> way.id().equals("approve"))) {
            view.putAll(signatures.typingView(task.response(item), login, task.typed(item)));
        }
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        Opinion before = opinions.latest(task.response(item));
        Map<String, Object> fields = new LinkedHashMap<>(sends.initialFields());
        fields.put("stance", before.stance() == null ? "" : before.stance().name());
        fields.put("general", before.general());
        fields.put("parts", before.parts());
        return fields;
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        List<Problem> problems = new ArrayList<>(task.closed(item));
        problems.addAll(opinions.problems(submission.fields()));
        if (!submission.is("submit") && task.round(item).headApproval()) {
            problems.addAll(signatures.typingProblems(task.response(item), submission));
        }
        if (submission.is("send")) {
            problems.addAll(sends.problems(task.round(item), task.response(item), submission));
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = task.round(item);
        Response handed =
                steps.handToHead(round, task.response(item), opinions.read(submission.fields()), submission.login());
        steps.goOn(round, handed, submission, STEP, ApproveResponse.OPINION);
    }
}
