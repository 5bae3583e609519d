package vn.kehoach.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The assignee prepares the report. The page goes as far as its user may: to the head, signed, or sent. */
@Component
class PrepareReport implements WorkHandler {

    static final String STEP = "UserTask_PrepareReport";

    private final ResponseTask task;
    private final IssuedPlans issued;
    private final Answers answers;
    private final ReportForm reports;
    private final SendForm sends;
    private final ResponseSteps steps;
    private final ResponseParts parts;
    private final AnswerSignatures signatures;
    private final Disclaiming disclaiming;
    private final ObjectProvider<ReportsBelow> reportsBelow;

    PrepareReport(
            ResponseTask task,
            IssuedPlans issued,
            Answers answers,
            ReportForm reports,
            SendForm sends,
            ResponseSteps steps,
            ResponseParts parts,
            AnswerSignatures signatures,
            Disclaiming disclaiming,
            ObjectProvider<ReportsBelow> reportsBelow) {
        this.task = task;
        this.issued = issued;
        this.answers = answers;
        this.reports = reports;
        this.sends = sends;
        this.steps = steps;
        this.parts = parts;
        this.signatures = signatures;
        this.disclaiming = disclaiming;
        this.reportsBelow = reportsBelow;
    }

    @Override
    public Set<String> keys() {
        return Set.of(STEP);
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        Response response = task.response(item);
        return disclaiming.after(parts.afterPreparing(task.round(item), response.unit(), task.who(item)), response);
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = task.view(item);
        Round round = task.round(item);
        Response response = task.response(item);
        view.put("before", answers.before(round, response.unit()).orElse(null));
        view.put("below", below(round, response).orElse(null));
        view.putAll(sends.view(round, response));
        if (outcomes(item).stream().anyMatch(way -> way.id().equals("approve"))) {
            view.putAll(signatures.typingView(response, login, task.typed(item)));
        }
        return view;
    }

    private Optional<ReportsBelow.Collected> below(Round round, Response response) {
        return Optional.ofNullable(reportsBelow.getIfAvailable()).flatMap(reports -> reports.of(round, response));
    }

    /**
     * Goes on from what came back, else from what the unit's own subordinates answered, else from its last report, whose
     * figures are of another period.
     */
    @Override
    public Object initialFields(WorkItem item) {
        Round round = task.round(item);
        Response response = task.response(item);
        Optional<Answer> own = answers.latest(response.id());
        Optional<Answer> collected =
                own.isPresent() ? own : below(round, response).map(PrepareReport::answer);
        Answer from = collected.or(() -> answers.before(round, response.unit())).orElse(Answer.empty());
        List<Map<String, Object>> quotas = issued.quotasOf(round.planId(), response.unit()).stream()
                .map(q -> quota(q.id(), collected.orElse(null)))
                .toList();
        Map<String, Object> fields = new LinkedHashMap<>(sends.initialFields());
        fields.putAll(Map.of(
                "nil", own.map(Answer::nil).orElse(false),
                "summary", from.summary(),
                "difficulties", from.difficulties(),
                "recommendations", from.recommendations(),
                "remarks", from.remarks(),
                "quotas", quotas));
        return fields;
    }

    private static Answer answer(ReportsBelow.Collected below) {
        return new Answer(
                false,
                below.summary(),
                below.difficulties(),
                below.recommendations(),
                below.amounts().entrySet().stream()
                        .map(sum -> new Answer.QuotaFigure(sum.getKey(), sum.getValue(), ""))
                        .toList(),
                below.remarks(),
                below.sources());
    }

    private static Map<String, Object> quota(long id, Answer own) {
        Optional<Answer.QuotaFigure> figure = own == null
                ? Optional.empty()
                : own.quotas().stream().filter(q -> q.quotaId() == id).findFirst();
        String amount = figure.map(Answer.QuotaFigure::amount)
                .map(a -> a.stripTrailingZeros().toPlainString().replace('.', ','))
                .orElse("");
        return Map.of(
                "quotaId",
                id,
                "amount",
                amount,
                "note",
                figure.map(Answer.QuotaFigure::note).orElse(""));
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        Response response = task.response(item);
        if (submission.is(Disclaiming.OUTCOME)) {
            return disclaiming.problems(response, submission);
        }
        List<Problem> problems = new ArrayList<>(task.closed(item));
        problems.addAll(reports.problems(task.round(item), response, submission.fields()));
        if (!submission.is("submit") && task.round(item).headApproval()) {
            problems.addAll(signatures.typingProblems(response, submission));
        }
        if (submission.is("send")) {
            problems.addAll(sends.problems(task.round(item), response, submission));
        }
        return problems;
    }

    @Override
    public List<Problem> warnings(WorkItem item, Submission submission) {
        if (submission.is(Disclaiming.OUTCOME)) {
            return List.of();
        }
        List<Problem> warnings = new ArrayList<>(reports.warnings(submission.fields()));
        below(task.round(item), task.response(item))
                .filter(below -> !below.missing().isEmpty())
                .ifPresent(below -> warnings.add(Problem.of(
                        "summary", "round.belowMissing", below.missing().size(), String.join("; ", below.missing()))));
        return warnings;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (submission.is(Disclaiming.OUTCOME)) {
            disclaiming.say(task.response(item), submission);
            return;
        }
        Round round = task.round(item);
        Response response = task.response(item);
        Answer answer = reports.read(submission.fields());
        Answer traced = below(round, response)
                .map(below -> answer.from(below.sources()))
                .orElse(answer);
        Response handed = steps.handToHead(round, response, traced, submission.login());
        steps.goOn(round, handed, submission, STEP, ApproveResponse.STEP);
    }
}
