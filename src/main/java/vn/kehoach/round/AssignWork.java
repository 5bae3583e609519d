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

/** The head names who follows the plan up, with an internal last day if he wants one. */
@Component
class AssignWork implements WorkHandler {

    private final ResponseTask task;
    private final Assignment assignment;
    private final Disclaiming disclaiming;

    AssignWork(ResponseTask task, Assignment assignment, Disclaiming disclaiming) {
        this.task = task;
        this.assignment = assignment;
        this.disclaiming = disclaiming;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_AssignWork");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return disclaiming.after(List.of(Outcome.primary("assign")), task.response(item));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        view.put("people", assignment.choices(task.response(item).unit()));
        return view;
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        return submission.is(Disclaiming.OUTCOME)
                ? disclaiming.problems(task.response(item), submission)
                : assignment.problems(task.response(item), submission.fields());
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (submission.is(Disclaiming.OUTCOME)) {
            disclaiming.say(task.response(item), submission);
        } else {
            assignment.assign(task.response(item), submission.fields());
        }
    }
}
