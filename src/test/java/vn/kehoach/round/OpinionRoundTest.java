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
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.SignatureSheets;

/** A draft goes out for comments: who says what, who says nothing, what the drafter makes of it, and taking it back. */
@RoundTest
class OpinionRoundTest {

    private static final String DRAFT = "UserTask_DraftPlan";
    private static final String REGISTER = "UserTask_RegisterDraft";
    private static final String ASSIGN = "UserTask_AssignOpinion";
    private static final String PREPARE = "UserTask_PrepareOpinion";
    private static final String APPROVE = "UserTask_ApproveOpinion";
    private static final String SEND = "UserTask_SendOpinion";
    private static final String SETTLE = "UserTask_SettleOpinions";
    private static final String DRAFTER = "snv.chuyenvien";

    @Autowired
    private RoundWorld world;

    @Autowired
    private SignatureSheets sheets;

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

    /** The letter comes in: the clerk registers it, the head names who comments. */
    private void arrives(String unit, String who) {
        typed(who + ".vanthu", key(unit), REGISTER, "register", fields -> {});
        typed(who + ".giamdoc", key(unit), ASSIGN, "assign", fields -> fields.put("assignee", who + ".chuyenvien"));
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

        // It comes in as a document: the clerk enters it, the head reads it and names who comments.
        typed("stc.vanthu", key("so-tai-chinh"), REGISTER, "register", f -> f.put("number", "115/SNV-CCHC"));
        assertThat(world.incoming.incoming("so-tai-chinh", 2023)).last().satisfies(entry -> {
            assertThat(entry.number())
                    .isEqualTo(world.response(round(), "so-tai-chinh").incomingNumber());
            assertThat(entry.arrival().symbol()).isEqualTo("115/SNV-CCHC");
            assertThat(entry.arrival().sender()).isEqualTo("Sở Nội vụ");
            assertThat(entry.arrival().subject()).isEqualTo(round().title());
        });
        assertThat(world.response(round(), "so-tai-chinh").state()).isEqualTo(ResponseState.RECEIVED);
        assertThat(view("stc.giamdoc", key("so-tai-chinh"), ASSIGN)
                        .path("draftDocument")
                        .isMissingNode())
                .isFalse();
        typed("stc.giamdoc", key("so-tai-chinh"), ASSIGN, "assign", f -> f.put("assignee", "stc.chuyenvien"));
        assertThat(world.task(key("so-tai-chinh"), PREPARE).getAssignee()).isEqualTo("stc.chuyenvien");
        arrives("so-tu-phap", "stp");

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
        // Signed here, it needs no other file.
        typed("stp.giamdoc", key("so-tu-phap"), APPROVE, "approve", f -> f.put("signing", "here"));
        typed("stp.vanthu", key("so-tu-phap"), SEND, "send", f -> {});
        assertThat(world.as(DRAFTER, () -> sheets.of(key("so-tu-phap") + "-1"))
                        .inspection()
                        .signatures())
                .singleElement()
                .matches(Inspection.Line::good);

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
        // One person holds every role in the commune: one page for what comes in, one for what goes out.
        typed(
                "chaukhe.chutich",
                key("ubnd-tu-son-chau-khe"),
                REGISTER,
                "assign",
                fields -> fields.put("assignee", "chaukhe.chutich"));
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

    /** Nobody leads the unit who could name anybody: its officers take it from the clerk. */
    @Test
    void whereNobodyLeadsTheDraftGoesToTheOfficers() {
        asks(true, "unit:so-tu-phap");
        posts(
                "update post set role_code = 'OFFICER' where unit_code = 'so-tu-phap' and role_code = 'HEAD'",
                "without a head");
        try {
            typed("stp.vanthu", key("so-tu-phap"), REGISTER, "register", fields -> {});
            assertThat(world.openTasks(key("so-tu-phap"))).containsExactly(PREPARE);
        } finally {
            posts(
                    "update post set role_code = 'HEAD' where unit_code = 'so-tu-phap' and login = 'stp.giamdoc'",
                    "as before");
        }
    }

    private void posts(String change, String stamp) {
        world.jdbc.sql(change).update();
        world.jdbc.sql("update organization_stamp set stamp = ?").param(stamp).update();
    }

    /** Who commented on the draft is not for that who follows the plan up once it is in force. */
    @Test
    void whoCommentsDoesNotFollowThePlanUp() {
        asks(true, "unit:so-tai-chinh");
        arrives("so-tai-chinh", "stc");
        assertThat(world.response(round(), "so-tai-chinh").assignee()).isEqualTo("stc.chuyenvien");
        assertThat(world.responses.followedUpBy(plan.id(), List.of("so-tai-chinh")))
                .isEmpty();
    }

    /** A plan in force that asks for comments has arrived before: nothing is registered again. */
    @Test
    void commentsThatAPlanInForceAsksForGoStraightToItsPeople() {
        Plan inForce = world.issue(
                new RoundWorld.Asked(DutyKind.OPINION, LocalDate.of(2023, 2, 20), "NONE", "SIGNED", false),
                "so-tai-chinh");
        Round asked = world.open(inForce);
        assertThat(world.openTasks(world.response(asked, "so-tai-chinh").businessKey()))
                .containsExactly(PREPARE);
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
