package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.document.StoredFile;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The unit starts a plan of its own, or takes the short path: the document that it issued, with number and date. */
@Component
class PrepareSubPlan implements WorkHandler {

    private final ResponseTask task;
    private final ResponseStates states;
    private final ResponseGiving giving;
    private final ReportForm reports;
    private final IssuedPaper paper;
    private final IssuedPlans issued;
    private final UnitPeople people;
    private final ObjectProvider<SubPlans> subPlans;
    private final BusinessClock clock;
    private final Disclaiming disclaiming;

    PrepareSubPlan(
            ResponseTask task,
            ResponseStates states,
            ResponseGiving giving,
            ReportForm reports,
            IssuedPaper paper,
            IssuedPlans issued,
            UnitPeople people,
            ObjectProvider<SubPlans> subPlans,
            BusinessClock clock,
            Disclaiming disclaiming) {
        this.task = task;
        this.states = states;
        this.giving = giving;
        this.reports = reports;
        this.paper = paper;
        this.issued = issued;
        this.people = people;
        this.subPlans = subPlans;
        this.clock = clock;
        this.disclaiming = disclaiming;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_PrepareSubPlan");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        List<Outcome> outcomes = new ArrayList<>();
        if (subPlans.getIfAvailable() != null
                && people.drafts(task.who(item), task.response(item).unit())) {
            outcomes.add(Outcome.primary("start"));
        }
        outcomes.add(new Outcome("issued", false, Outcome.Style.PLAIN));
        return disclaiming.after(outcomes, task.response(item));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        Round round = task.round(item);
        view.put("tasks", issued.tasksOf(round.planId(), task.response(item).unit()));
        view.put("today", clock.today());
        return view;
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        List<Problem> problems = new ArrayList<>(task.closed(item));
        if (submission.is("start")) {
            return problems;
        }
        if (submission.is(Disclaiming.OUTCOME)) {
            return disclaiming.problems(task.response(item), submission);
        }
        problems.addAll(paper.problems(submission.fields()));
        if (reports.newFiles(task.response(item)).isEmpty()) {
            problems.add(Problem.of("files", "round.issuedFileMissing"));
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Response response = task.response(item);
        Round round = task.round(item);
        if (submission.is(Disclaiming.OUTCOME)) {
            disclaiming.say(response, submission);
        } else if (submission.is("start")) {
            SubPlans starter = subPlans.getIfAvailable();
            states.awaitsSubPlan(response, starter.start(round, response, submission.login()));
        } else {
            List<Long> files =
                    reports.newFiles(response).stream().map(StoredFile::id).toList();
            String name = people.name(submission.login());
            giving.take(
                    round,
                    response,
                    paper.document(response, submission.fields(), submission.login(), name, false, files));
        }
    }
}
