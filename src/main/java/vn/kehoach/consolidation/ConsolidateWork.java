package vn.kehoach.consolidation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.round.Round;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The focal officer makes the answers one report and adds what his own body did. */
@Component
class ConsolidateWork implements WorkHandler {

    private static final int LONG = 100_000;
    private static final int TITLE = 500;

    private final ReportTask task;
    private final MaterialGathering gathering;
    private final FirstDraft firstDraft;
    private final Reports reports;
    private final ObjectMapper json;

    ConsolidateWork(
            ReportTask task, MaterialGathering gathering, FirstDraft firstDraft, Reports reports, ObjectMapper json) {
        this.task = task;
        this.gathering = gathering;
        this.firstDraft = firstDraft;
        this.reports = reports;
        this.json = json;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_Consolidate");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("submit"));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Round round = task.round(item);
        Material material = gathering.of(round);
        ReportContent content = content(round, material);
        return task.view(round, content, unsigned(round, content, material));
    }

    @Override
    public Object initialFields(WorkItem item) {
        Round round = task.round(item);
        return content(round, gathering.of(round));
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        FieldChecks checks = new FieldChecks();
        checks.required("title", submission.text("title"), TITLE);
        checks.required("situation", submission.text("situation"), LONG);
        checks.required("results", submission.text("results"), LONG);
        checks.required("ownPart", submission.text("ownPart"), LONG);
        checks.optional("difficulties", submission.text("difficulties"), LONG);
        checks.optional("recommendations", submission.text("recommendations"), LONG);
        return checks.problems();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = task.round(item);
        ReportContent content = json.convertValue(submission.fields(), ReportContent.class);
        reports.handedIn(round.id(), content, gathering.of(round), submission.login());
    }

    private ReportContent content(Round round, Material material) {
        return reports.ofRound(round.id())
                .map(ConsolidatedReport::content)
                .orElseGet(() -> firstDraft.of(round, material));
    }

    private static ConsolidatedReport unsigned(Round round, ReportContent content, Material material) {
        return new ConsolidatedReport(round.id(), content, material, null, null, null, null, null, null, null, null);
    }
}
