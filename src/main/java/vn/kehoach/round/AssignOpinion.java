package vn.kehoach.round;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The head names who comments on a draft that was registered, with an internal last day if he wants one. */
@Component
class AssignOpinion implements WorkHandler {

    private final ResponseTask task;
    private final Assignment assignment;

    AssignOpinion(ResponseTask task, Assignment assignment) {
        this.task = task;
        this.assignment = assignment;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_AssignOpinion");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("assign"));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        view.put("people", assignment.choices(task.response(item).unit()));
        return view;
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        return assignment.problems(task.response(item), submission.fields());
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        assignment.forOpinion(task.response(item), submission.fields());
    }
}
