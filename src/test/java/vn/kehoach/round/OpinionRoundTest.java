package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.PlanState;

/** A draft goes out for comments: who says what, who says nothing, what the drafter makes of it, and taking it back. */
@RoundTest
class OpinionRoundTest {

    private static final String DRAFT = "UserTask_DraftPlan";
    private static final String PREPARE = "UserTask_PrepareOpinion";
    private static final String APPROVE = "UserTask_ApproveOpinion";
    private static final String SEND = "UserTask_SendOpinion";
    private static final String SETTLE = "UserTask_SettleOpinions";
    private static final String DRAFTER = "snv.chuyenvien";

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanDesk desk;

    private Plan plan;

    @BeforeEach
    void drafted() {
        world.clock.set(LocalDate.of(2023, 2, 6), 8);
        world.freshNumbers();
        plan = world.as(DRAFTER, () -> desk.begin(new PlanDesk.Request(null, null, "so-noi-vu", "ubnd-tinh", 2023)));
    }

    private void asks(boolean headApproval, String... units) {
        typed(DRAFTER, plan.businessKey(), DRAFT, "ask", fields -> {
            fields.put("title", "tuyên truyền cải cách hành chính năm 2023");
            ((ObjectNode) fields.path("sections").get(0)).put("body", "Bản thứ nhất.");
            ObjectNode asked = fields.putObject("asked");
            List.of(units).forEach(asked.putArray("units")::add);
            asked.put("lastDay", "2023-02-15").put("silenceAgrees", true).put("headApproval", headApproval);
        });
        world.run(round().businessKey(), "Timer_OpensOn");
        world.run(round().businessKey(), "ServiceTask_AskUnits");
    }

    private Round round() {
        List<Round> rounds = world.rounds.ofPlan(plan.id());
        return rounds.get(rounds.size() - 1);
    }

    private String key(String unit) {
        return world.response(round(), unit).businessKey();
    }

    private PlanState state() {
        return world.plans.find(plan.id()).orElseThrow().state();
    }

    @Test
    void commentsAreReturnedSignedSentAndSettled() {
        asks(true, "unit:so-tai-chinh", "unit:so-tu-phap", "unit:dai-ptth");
        assertThat(state()).isEqualTo(PlanState.COLLECTING_OPINIONS);
        assertThat(world.openTasks(plan.businessKey())).isEmpty();
        assertThat(round().kind()).isEqualTo(DutyKind.OPINION);
        assertThat(round().focalUnit()).isEqualTo("so-noi-vu");

        // The unit reads the draft as it was; its head returns the comments once, and the clerk the letter.
        JsonNode page = view("stc.chuyenvien", key("so-tai-chinh"), PREPARE);
        assertThat(page.path("draftDocument")
                        .path("sections")
                        .get(0)
                        .path("body")
                        .asText())
                .isEqualTo("Bản thứ nhất.");
        comments("stc.chuyenvien", "so-tai-chinh", "submit", "Chưa đủ.");
        typed("stc.giamdoc", key("so-tai-chinh"), APPROVE, "return", f -> f.put("reason", "Nêu rõ hơn."));
        comments("stc.chuyenvien", "so-tai-chinh", "submit", "Bổ sung nguồn kinh phí.");
        typed("stc.giamdoc", key("so-tai-chinh"), APPROVE, "approve", f -> {});
        typed("stc.vanthu", key("so-tai-chinh"), SEND, "return", f -> f.put("reason", "Sai thể thức."));
        typed("stc.giamdoc", key("so-tai-chinh"), APPROVE, "approve", f -> {});
        world.upload("stc.vanthu", key("so-tai-chinh"), SEND);
        typed("stc.vanthu", key("so-tai-chinh"), SEND, "send", f -> {});
        assertThat(world.response(round(), "so-tai-chinh").state()).isEqualTo(ResponseState.ACCEPTED);
        assertThat(world.response(round(), "so-tai-chinh").documentText())
                .as("a number of its own series")
                .matches("\\d{2}/STC");

        typed("stp.chuyenvien", key("so-tu-phap"), PREPARE, "submit", f -> f.put("stance", "AGREE"));
        typed("stp.giamdoc", key("so-tu-phap"), APPROVE, "approve", f -> {});
        world.upload("stp.vanthu", key("so-tu-phap"), SEND);
        typed("stp.vanthu", key("so-tu-phap"), SEND, "send", f -> {});

        // The broadcaster says nothing: after the last day the drafter closes the round.
        world.clock.set(LocalDate.of(2023, 2, 16), 9);
        world.run(round().businessKey(), "Timer_LastDayPassed");
        String silent = key("dai-ptth");
        typed(DRAFTER, round().businessKey(), "UserTask_CloseRound", "close", f -> {});
        assertThat(state()).isEqualTo(PlanState.DRAFTING);
        assertThat(world.instance(silent)).isNull();

        JsonNode table =
                view(DRAFTER, plan.businessKey(), SETTLE).path("opinions").get(0);
        assertThat(table.path("rows").findValuesAsText("stance"))
                .containsExactlyInAnyOrder("AGREE_WITH", "AGREE", "SILENT");
        typed(DRAFTER, plan.businessKey(), SETTLE, "settle", fields -> {
            assertThat(fields.path("items")).hasSize(2);
            ((ObjectNode) fields.path("items").get(0)).put("verdict", "ACCEPTED");
            ((ObjectNode) fields.path("items").get(1))
                    .put("verdict", "EXPLAINED")
                    .put("words", "Theo dự toán đã giao.");
        });

        // Back at drafting with the table in the file; whoever examines it sees it.
        assertThat(world.openTasks(plan.businessKey())).containsExactly(DRAFT);
        JsonNode settled =
                view(DRAFTER, plan.businessKey(), DRAFT).path("opinions").get(0);
        assertThat(settled.path("settledAt").isNull()).isFalse();
        assertThat(settled.toString()).contains("EXPLAINED", "Theo dự toán đã giao.", "Bổ sung nguồn kinh phí.");
    }

    @Test
    void anExplanationNeedsItsReason() {
        asks(true, "unit:ubnd-tu-son-chau-khe");
        // One person holds every role in the commune: one page.
        world.upload("chaukhe.chutich", key("ubnd-tu-son-chau-khe"), PREPARE);
        comments("chaukhe.chutich", "ubnd-tu-son-chau-khe", "send", "Không đồng ý mục II.");
        // It was the only one: the round closes itself once that is committed.
        assertThat(round().state()).isEqualTo(RoundState.CLOSED);
        Task task = world.task(plan.businessKey(), SETTLE);
        ObjectNode fields = fields(DRAFTER, plan.businessKey(), SETTLE);
        fields.path("items").forEach(item -> ((ObjectNode) item).put("verdict", "EXPLAINED"));
        assertThat(world.as(DRAFTER, () -> world.desk.check(task.getId(), "settle", fields)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly(
                        "items[0].words opinion.explanationMissing", "items[1].words opinion.explanationMissing");
    }

    @Test
    void takenBackTheRoundIsCalledOffAndDraftingGoesOn() {
        asks(false, "unit:so-tai-chinh");
        String asked = key("so-tai-chinh");
        world.does(DRAFTER, () -> desk.withdraw(plan.id(), "Sửa lại trước."));
        assertThat(state()).isEqualTo(PlanState.DRAFTING);
        assertThat(round().state()).isEqualTo(RoundState.CALLED_OFF);
        world.run(round().businessKey(), "ServiceTask_CallOffUnits");
        assertThat(world.instance(asked)).isNull();
        assertThat(world.openTasks(plan.businessKey())).containsExactly(DRAFT);
        // What was typed is still there, and it may go out once more.
        assertThat(fields(DRAFTER, plan.businessKey(), DRAFT)
                        .path("sections")
                        .get(0)
                        .path("body")
                        .asText())
                .isEqualTo("Bản thứ nhất.");
        asks(true, "unit:so-tu-phap");
        assertThat(round().title()).endsWith("lần 2");
    }

    @Test
    void nobodyIsAskedWithoutADayOrAUnit() {
        Task task = world.task(plan.businessKey(), DRAFT);
        ObjectNode fields = fields(DRAFTER, plan.businessKey(), DRAFT);
        fields.put("title", "Kế hoạch");
        assertThat(world.as(DRAFTER, () -> world.desk.check(task.getId(), "ask", fields)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("asked.units opinion.unitsMissing", "asked.lastDay opinion.lastDayMissing");
    }

    private void comments(String login, String unit, String outcome, String text) {
        typed(login, key(unit), PREPARE, outcome, fields -> {
            fields.put("stance", "AGREE_WITH").put("general", text);
            fields.putArray("parts").addObject().put("section", "I. MỤC ĐÍCH").put("text", "Sửa câu thứ hai.");
        });
    }

    private void typed(String login, String key, String step, String outcome, Consumer<ObjectNode> typing) {
        Task task = world.task(key, step);
        assertThat(task)
                .as("%s of %s; open are %s", step, key, world.openTasks(key))
                .isNotNull();
        if (task.getAssignee() == null) {
            world.does(login, () -> world.desk.claim(task.getId()));
        }
        ObjectNode fields = fields(login, key, step);
        typing.accept(fields);
        world.complete(
                login,
                key,
                step,
                outcome,
                world.json.convertValue(fields, new TypeReference<Map<String, Object>>() {}));
    }

    private ObjectNode fields(String login, String key, String step) {
        Task task = world.task(key, step);
        return world.as(login, () -> (ObjectNode)
                world.desk.draft(world.desk.open(task.getId())).fields().deepCopy());
    }

    private JsonNode view(String login, String key, String step) {
        Task task = world.task(key, step);
        return world.as(login, () -> world.json.valueToTree(world.desk.view(world.desk.open(task.getId()))));
    }
}
