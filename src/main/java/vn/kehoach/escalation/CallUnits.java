package vn.kehoach.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** Gọi điện nhắc tiếp nhận: the issuing body's clerk calls who has not acknowledged, and notes what was said. */
@Component
class CallUnits implements WorkHandler {

    private static final int RESULT = 500;

    private final Rounds rounds;
    private final CommuneCalls calls;
    private final LateUnits late;
    private final RoundWords words;
    private final Decisions decisions;

    CallUnits(Rounds rounds, CommuneCalls calls, LateUnits late, RoundWords words, Decisions decisions) {
        this.rounds = rounds;
        this.calls = calls;
        this.late = late;
        this.words = words;
        this.decisions = decisions;
    }

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_CallUnits");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("called"));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Round round = rounds.byKey(item.businessKey());
        Map<String, List<Response>> byCaller = calls.byCaller(round);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("round", Map.of("title", round.title(), "due", round.dueText()));
        view.put("units", late.views(own(round)));
        view.put(
                "districts",
                byCaller.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(round.issuingUnit()))
                        .map(entry -> Map.of(
                                "name",
                                words.unitName(entry.getKey()),
                                "phone",
                                phone(entry.getKey()),
                                "units",
                                entry.getValue().stream()
                                        .map(response -> Map.of(
                                                "unitName",
                                                words.unitName(response.unit()),
                                                "phone",
                                                phone(response.unit())))
                                        .toList()))
                        .toList());
        return view;
    }

    private String phone(String unit) {
        return late.unitPhone(unit);
    }

    private List<Response> own(Round round) {
        return calls.byCaller(round).getOrDefault(round.issuingUnit(), List.of());
    }

    @Override
    public Object initialFields(WorkItem item) {
        return Map.of(
                "results",
                own(rounds.byKey(item.businessKey())).stream()
                        .collect(Collectors.toMap(Response::businessKey, r -> "")));
    }

    /** Who has acknowledged meanwhile need not be called. */
    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        FieldChecks checks = new FieldChecks();
        JsonNode results = submission.fields().path("results");
        for (Response response : own(rounds.byKey(item.businessKey()))) {
            String key = response.businessKey();
            checks.required("results." + key, results.path(key).asText("").strip(), RESULT);
        }
        return new ArrayList<>(checks.problems());
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Round round = rounds.byKey(item.businessKey());
        JsonNode results = submission.fields().path("results");
        for (Response response : own(round)) {
            decisions.record(
                    response.businessKey(),
                    null,
                    "call",
                    round.issuingUnit(),
                    submission.login(),
                    "called",
                    results.path(response.businessKey()).asText("").strip());
        }
    }
}
