package vn.kehoach.consolidation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;
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
    private final Organization organization;
    private final BusinessClock clock;

    ConsolidateWork(
            ReportTask task,
            MaterialGathering gathering,
            FirstDraft firstDraft,
            Reports reports,
            Organization organization,
            BusinessClock clock) {
        this.task = task;
        this.gathering = gathering;
        this.firstDraft = firstDraft;
        this.reports = reports;
        this.organization = organization;
        this.clock = clock;
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
        ReportContent drafted = firstDraft.of(round, material);
        return task.view(round, content, ConsolidatedReport.unsigned(round.id(), content, material, drafted));
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
        checks.optional("situation", submission.text("situation"), LONG);
        checks.required("results", submission.text("results"), LONG);
        checks.required("ownPart", submission.text("ownPart"), LONG);
        checks.optional("difficulties", submission.text("difficulties"), LONG);
        checks.optional("recommendations", submission.text("recommendations"), LONG);
        CorrectionForm.check(checks, submission.fields(), gathering.of(task.round(item)));
        return checks.problems();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = task.round(item);
        Material material = gathering.of(round);
        ReportContent typed = ReportContent.typed(submission.fields());
        ReportContent content = typed.with(named(round, typed.corrections(), submission.login()));
        reports.handedIn(
                ConsolidatedReport.unsigned(round.id(), content, material, firstDraft.of(round, material)),
                submission.login());
    }

    // Who changed a figure stays, however often the report comes back.
    private List<Correction> named(Round round, List<Correction> made, String login) {
        List<Correction> before = reports.ofRound(round.id())
                .map(report -> report.content().corrections())
                .orElse(List.of());
        String name = organization.person(login).map(Person::name).orElse(login);
        return made.stream()
                .map(one -> before.stream()
                        .filter(one::says)
                        .findFirst()
                        .orElse(new Correction(one.quotaId(), one.amount(), one.reason(), name, clock.now())))
                .toList();
    }

    private ReportContent content(Round round, Material material) {
        return reports.ofRound(round.id())
                .map(ConsolidatedReport::content)
                .orElseGet(() -> firstDraft.of(round, material));
    }
}
