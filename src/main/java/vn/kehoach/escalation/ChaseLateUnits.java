package vn.kehoach.escalation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** Đôn đốc đơn vị chưa gửi: the focal officer calls, and drafts the letter that his Director releases. */
@Component
class ChaseLateUnits implements WorkHandler {

    private final Rounds rounds;
    private final LateUnits late;
    private final ChaseForm form;
    private final ChaseLetters letters;
    private final Chases chases;
    private final RoundWords words;
    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    ChaseLateUnits(
            Rounds rounds,
            LateUnits late,
            ChaseForm form,
            ChaseLetters letters,
            Chases chases,
            RoundWords words,
            Decisions decisions,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.rounds = rounds;
        this.late = late;
        this.form = form;
        this.letters = letters;
        this.chases = chases;
        this.words = words;
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_ChaseLateUnits");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("submit"), new Outcome("skip", true, Outcome.Style.PLAIN));
    }

    /** Came back from the Director: his draft is the one to go on from. */
    @Override
    public void opened(WorkItem item) {
        chases.bind(item.businessKey(), Chases.State.RETURNED, item.taskId());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Round round = rounds.byKey(item.businessKey());
        List<Response> units = late.toChase(round);
        Chases.Draft draft = draft(item, round, units);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", Map.of("title", round.title(), "due", round.dueText()));
        view.put("units", late.views(units));
        view.put("returned", returned(item).orElse(""));
        view.put("preview", units.isEmpty() ? "" : letters.preview(round, draft, units.get(0)));
        return view;
    }

    // The Director's words, if the step before was his.
    private Optional<String> returned(WorkItem item) {
        List<Decision> all = decisions.of(item.businessKey()).stream()
                .filter(decision -> decision.step().equals("UserTask_ReleaseChase"))
                .toList();
        return chases.of(item.taskId()).isEmpty() || all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).reason());
    }

    @Override
    public Object initialFields(WorkItem item) {
        Round round = rounds.byKey(item.businessKey());
        Chases.Draft draft = draft(item, round, late.toChase(round));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("units", draft.units());
        fields.put("requestedDay", draft.requestedDay().toString());
        fields.put("reportBefore", draft.reportBefore().toString());
        fields.put("clause", draft.clause());
        fields.put("letter", draft.body());
        fields.put("reason", "");
        return fields;
    }

    private Chases.Draft draft(WorkItem item, Round round, List<Response> units) {
        return chases.of(item.taskId()).orElseGet(() -> {
            LocalDate requested = calendar.plusWorkingDays(clock.today(), 2);
            LocalDate report = round.consolidationLastDay() == null
                    ? calendar.nextWorkingDay(requested)
                    : round.consolidationLastDay().plusDays(1);
            return new Chases.Draft(
                    units.stream().map(Response::businessKey).toList(),
                    requested,
                    report.isAfter(requested) ? report : calendar.nextWorkingDay(requested),
                    words.say("escalation.clause"),
                    letters.template());
        });
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        if (submission.is("skip")) {
            return List.of();
        }
        Set<String> may = late.toChase(rounds.byKey(item.businessKey())).stream()
                .map(Response::businessKey)
                .collect(Collectors.toSet());
        FieldChecks checks = new FieldChecks();
        form.problems(submission, may).forEach(checks::add);
        return checks.problems();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (submission.is("submit")) {
            chases.propose(item.businessKey(), form.read(submission), submission.login());
        }
    }
}
