package vn.kehoach.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** The focal officer closes the round after its last day, seeing who is missing. */
@Component
class CloseRound implements WorkHandler {

    private final Rounds rounds;
    private final Responses responses;
    private final ResponseView views;
    private final RoundClosing closing;
    private final BusinessClock clock;

    CloseRound(Rounds rounds, Responses responses, ResponseView views, RoundClosing closing, BusinessClock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.views = views;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_CloseRound");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("close"));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Round round = rounds.byKey(item.businessKey());
        List<Response> all = responses.ofRound(round.id());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", views.round(round));
        view.put("figures", RoundFigures.of(all, clock.now()));
        view.put(
                "missing",
                all.stream()
                        .filter(CloseRound::missing)
                        .map(r -> line(round, r))
                        .toList());
        return view;
    }

    private Map<String, Object> line(Round round, Response response) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("unit", response.unit());
        line.put("unitName", response.unitName());
        line.put("ordered", response.ordered());
        line.put("state", response.state());
        line.put("stateName", views.stateName(round, response));
        line.put("lastDay", response.dueOn());
        line.put("bucket", response.bucket(clock.now()));
        return line;
    }

    private static boolean missing(Response response) {
        return response.state().running();
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        List<Problem> problems = new ArrayList<>();
        Fields.tooLong(problems, "note", submission.text("note"));
        return problems;
    }

    /** What is not checked yet, or still has time, would be left out of the report. */
    @Override
    public List<Problem> warnings(WorkItem item, Submission submission) {
        List<Response> open = responses.ofRound(rounds.byKey(item.businessKey()).id()).stream()
                .filter(CloseRound::missing)
                .toList();
        List<Problem> warnings = new ArrayList<>();
        long unchecked =
                open.stream().filter(r -> r.state() == ResponseState.SUBMITTED).count();
        long inTime = open.stream()
                .filter(r -> r.state() != ResponseState.SUBMITTED)
                .filter(r -> !r.pastDue(clock.now()))
                .count();
        if (unchecked > 0) {
            warnings.add(Problem.of("note", "round.uncheckedLeft", unchecked));
        }
        if (inTime > 0) {
            warnings.add(Problem.of("note", "round.inTimeLeft", inTime));
        }
        return warnings;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = rounds.byKey(item.businessKey());
        if (!closing.closedByOfficer(round.id(), submission.login(), submission.text("note"))) {
            throw Refusal.conflict("round.movedOn");
        }
    }
}
