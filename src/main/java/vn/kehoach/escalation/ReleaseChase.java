package vn.kehoach.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** Duyệt, gửi đôn đốc: only when the Director of the focal body releases it does a letter go. */
@Component
class ReleaseChase implements WorkHandler {

    private final Rounds rounds;
    private final LateUnits late;
    private final ChaseLetters letters;
    private final Chases chases;
    private final RoundWords words;

    ReleaseChase(Rounds rounds, LateUnits late, ChaseLetters letters, Chases chases, RoundWords words) {
        this.rounds = rounds;
        this.late = late;
        this.letters = letters;
        this.chases = chases;
        this.words = words;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_ReleaseChase");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("release"), Outcome.giveBack());
    }

    @Override
    public void opened(WorkItem item) {
        chases.bind(item.businessKey(), Chases.State.PROPOSED, item.taskId());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Round round = rounds.byKey(item.businessKey());
        Chases.Draft draft = draft(item);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", Map.of("title", round.title(), "due", round.dueText()));
        view.put("requestedDay", words.date(draft.requestedDay()));
        List<Response> chased = late.chased(round).stream()
                .filter(response -> draft.units().contains(response.businessKey()))
                .toList();
        List<Map<String, Object>> units = late.views(chased);
        for (int i = 0; i < chased.size(); i++) {
            units.get(i).put("letter", letters.preview(round, draft, chased.get(i)));
        }
        view.put("units", units);
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return Map.of("reason", "");
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Chases.Draft draft = draft(item);
        boolean release = submission.is("release");
        if (!chases.decide(item.taskId(), release ? Chases.State.RELEASED : Chases.State.RETURNED)) {
            throw Refusal.conflict("escalation.decidedAlready");
        }
        if (release) {
            letters.send(rounds.byKey(item.businessKey()), draft, submission.login());
        }
    }

    private Chases.Draft draft(WorkItem item) {
        return chases.of(item.taskId())
                .orElseThrow(() -> new IllegalStateException("no letter for task " + item.taskId()));
    }
}
