package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanHeads;
import vn.kehoach.plan.Plans;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/**
 * The drafter says to each comment whether it is accepted (tiếp thu) or why not (giải trình). The form's {@code items}
 * carry {@code unit}, {@code partNo}, {@code verdict} ({@code ACCEPTED} or {@code EXPLAINED}) and {@code words}.
 */
@Component
class SettleOpinions implements WorkHandler {

    private static final String OVER = "Đã hết thời hạn góp ý dự thảo.";

    private final Plans plans;
    private final PlanHeads heads;
    private final Rounds rounds;
    private final Responses responses;
    private final Opinions opinions;
    private final OpinionTable table;
    private final RoundCallOff callOff;

    SettleOpinions(
            Plans plans,
            PlanHeads heads,
            Rounds rounds,
            Responses responses,
            Opinions opinions,
            OpinionTable table,
            RoundCallOff callOff) {
        this.plans = plans;
        this.heads = heads;
        this.rounds = rounds;
        this.responses = responses;
        this.opinions = opinions;
        this.table = table;
        this.callOff = callOff;
    }

    private record Comment(String unit, OpinionTable.Item item) {}

    @Override
    public Set<String> keys() {
        return Set.of("UserTask_SettleOpinions");
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("settle"));
    }

    /** Who has not answered by now is not waited for any more. */
    @Override
    public void opened(WorkItem item) {
        Plan plan = plan(item);
        responses.ofRound(request(plan).roundId()).stream()
                .filter(response -> response.state().running())
                .forEach(response -> callOff.callOff(response, OVER));
        plans.opinionsIn(plan.id());
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Plan plan = plan(item);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("plan", heads.of(plan));
        view.put("opinions", List.of(table.view(request(plan))));
        return view;
    }

    @Override
    public Object initialFields(WorkItem item) {
        List<Map<String, Object>> items = comments(plan(item)).stream()
                .map(comment -> Map.<String, Object>of(
                        "unit", comment.unit(), "partNo", comment.item().partNo(), "verdict", "", "words", ""))
                .toList();
        return Map.of("items", items);
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        List<Problem> problems = new ArrayList<>();
        List<Comment> comments = comments(plan(item));
        for (int i = 0; i < comments.size(); i++) {
            JsonNode typed = typed(submission, comments.get(i));
            String at = "items[" + i + "].";
            String verdict = Fields.text(typed, "verdict");
            String words = Fields.text(typed, "words");
            if (!List.of("ACCEPTED", "EXPLAINED").contains(verdict)) {
                problems.add(Problem.of(at + "verdict", "opinion.verdictMissing"));
            } else if (verdict.equals("EXPLAINED") && words.isEmpty()) {
                problems.add(Problem.of(at + "words", "opinion.explanationMissing"));
            }
            Fields.tooLong(problems, at + "words", words);
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Plan plan = plan(item);
        long roundId = request(plan).roundId();
        for (Comment comment : comments(plan)) {
            JsonNode typed = typed(submission, comment);
            opinions.settle(
                    roundId,
                    comment.unit(),
                    comment.item().partNo(),
                    new Opinions.Settlement(Fields.text(typed, "verdict"), Fields.text(typed, "words")));
        }
        opinions.settled(roundId);
    }

    private List<Comment> comments(Plan plan) {
        return table.view(request(plan)).rows().stream()
                .flatMap(row -> row.items().stream().map(item -> new Comment(row.unit(), item)))
                .toList();
    }

    private static JsonNode typed(Submission submission, Comment comment) {
        for (JsonNode typed : submission.fields().path("items")) {
            if (Fields.text(typed, "unit").equals(comment.unit())
                    && typed.path("partNo").asInt(-1) == comment.item().partNo()) {
                return typed;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private Opinions.Request request(Plan plan) {
        String key = plans.opinionRound(plan.id()).orElseThrow();
        return opinions.ofRound(rounds.byKey(key).id()).orElseThrow();
    }

    private Plan plan(WorkItem item) {
        return plans.byKey(item.businessKey());
    }
}
