package vn.kehoach.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/**
 * Quyết định báo cáo lãnh đạo: the head of the focal body decides whether late units are reported to the Chief of Office,
 * and the Chief whether the Chair hears of it. Nothing goes up by itself.
 */
@Component
class DecideReport implements WorkHandler {

    private static final String DIRECTOR = "UserTask_DecideReport";
    private static final String CHIEF = "UserTask_OfficeDecidesReport";

    private final Rounds rounds;
    private final LeaderReports reports;
    private final ReportLetters letters;
    private final RoundWords words;

    DecideReport(Rounds rounds, LeaderReports reports, ReportLetters letters, RoundWords words) {
        this.rounds = rounds;
        this.reports = reports;
        this.letters = letters;
        this.words = words;
    }

    @Override
    public Set<String> keys() {
        return Set.of(DIRECTOR, CHIEF);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("report"), new Outcome("skip", true, Outcome.Style.PLAIN));
    }

    @Override
    public void opened(WorkItem item) {
        if (chief(item)) {
            reports.bind(item.businessKey(), item.taskId());
        }
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Round round = rounds.byKey(item.businessKey());
        return letters.view(round, reporter(item, round), leader(item, round), proposal(item));
    }

    @Override
    public Object initialFields(WorkItem item) {
        return Map.of("proposal", proposal(item), "reason", "");
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        FieldChecks checks = new FieldChecks();
        if (submission.is("report")) {
            checks.required("proposal", submission.text("proposal"), FieldChecks.TEXT);
        }
        return checks.problems();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = rounds.byKey(item.businessKey());
        boolean report = submission.is("report");
        if (chief(item)) {
            reports.decide(item.taskId(), report);
        } else if (report) {
            reports.propose(item.businessKey(), submission.text("proposal"), submission.login());
        }
        if (report) {
            letters.send(round, reporter(item, round), leader(item, round), submission.text("proposal"));
        }
    }

    private String proposal(WorkItem item) {
        return chief(item) ? reports.proposal(item.taskId()) : words.say("escalation.proposal");
    }

    private String reporter(WorkItem item, Round round) {
        return chief(item) ? letters.office(round) : round.focalUnit();
    }

    private String leader(WorkItem item, Round round) {
        return chief(item) ? round.issuingUnit() : letters.office(round);
    }

    private static boolean chief(WorkItem item) {
        return item.key().equals(CHIEF);
    }
}
