package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** What a unit asks of the focal body: more time, or to be let go because the matter is another's. */
@RoundTest
class UnitRequestsTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String UNIT = "so-tai-chinh";
    private static final String FOCAL = "snv.chuyenvien";
    private static final String SIGN = "UserTask_SignNotOurs";
    private static final String DECIDE = "UserTask_DecideNotOurs";
    private static final Map<String, Object> NOT_OURS =
            Map.of("namedUnit", List.of("dai-ptth"), "reason", "Thuộc lĩnh vực phát thanh.");

    @Autowired
    private RoundWorld world;

    @Autowired
    private AskExtension asking;

    @Autowired
    private ExtensionRequests requests;

    @Autowired
    private Disclaimers disclaimers;

    @Autowired
    private UnitDesk unitDesk;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private Round open(DutyKind kind, String... units) {
        String acceptance = kind == DutyKind.REPORT ? "CHECKED" : "NONE";
        return world.open(world.issue(new Asked(kind, LAST, acceptance, "SIGNED", false), units));
    }

    private String key(Round round) {
        return world.response(round, UNIT).businessKey();
    }

    private JsonNode fields(Map<String, Object> fields) {
        return world.json.valueToTree(fields);
    }

    private void ask(Round round, String login) {
        JsonNode typed = fields(Map.of("until", LAST.plusDays(6).toString(), "reason", "Chờ số liệu."));
        world.does(login, () -> asking.ask(world.response(round, UNIT).id(), typed));
    }

    @Test
    void aReportThatIsAnothersEndsAndTheOtherIsAsked() {
        Round round = open(DutyKind.REPORT, UNIT);
        world.complete("stc.giamdoc", key(round), "UserTask_PrepareReport", "disclaim", NOT_OURS);
        // The head said so himself: nobody has to sign.
        assertThat(world.openTasks(key(round))).containsExactly(DECIDE);
        assertThat(world.response(round, UNIT).state()).isEqualTo(ResponseState.DISCLAIMED);

        world.complete(FOCAL, key(round), DECIDE, "accept", Map.of("namedUnit", List.of("dai-ptth")));
        assertThat(world.response(round, UNIT).state()).isEqualTo(ResponseState.CALLED_OFF);
        assertThat(world.response(round, UNIT).endReason()).contains("Thuộc lĩnh vực phát thanh.");
        assertThat(world.instance(key(round))).isNull();
        Response other = world.response(round, "dai-ptth");
        assertThat(other.state()).isEqualTo(ResponseState.ASKED);
        assertThat(world.openTasks(other.businessKey())).containsExactly("UserTask_PrepareReport");
        assertThat(world.again(round).state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void theFocalBodyRefusesAndTheUnitGoesOn() {
        Round round = open(DutyKind.REPORT, UNIT);
        world.complete("stc.giamdoc", key(round), "UserTask_PrepareReport", "disclaim", NOT_OURS);
        world.complete(FOCAL, key(round), DECIDE, "refuse", Map.of("reason", "Kế hoạch giao đích danh."));
        assertThat(world.response(round, UNIT).state()).isEqualTo(ResponseState.ASKED);
        assertThat(world.openTasks(key(round))).containsExactly("UserTask_PrepareReport");
        assertThat(disclaimers.latest(world.response(round, UNIT).id()).answer())
                .isEqualTo("Kế hoạch giao đích danh.");
        var task = world.task(key(round), "UserTask_PrepareReport");
        Object view = world.as("stc.giamdoc", () -> world.desk.view(world.desk.open(task.getId())));
        assertThat(((Map<?, ?>) view).get("returned").toString()).contains("Kế hoạch giao đích danh.");
    }

    @Test
    void aSubPlanIsDisclaimedAndTheOwnHeadGivesItBack() {
        Round round = open(DutyKind.SUB_PLAN, UNIT);
        world.complete("stc.giamdoc", key(round), "UserTask_PrepareSubPlan", "disclaim", NOT_OURS);
        world.complete(FOCAL, key(round), DECIDE, "refuse", Map.of("reason", "Không."));
        assertThat(world.openTasks(key(round))).containsExactly("UserTask_PrepareSubPlan");
    }

    @Test
    void thePlanItselfIsDisclaimedByClerkAndByHeadAndKeepsItsNumber() {
        Round round = open(DutyKind.ACKNOWLEDGE, UNIT);
        world.complete("stc.vanthu", key(round), "UserTask_RegisterIncoming", "disclaim", NOT_OURS);
        assertThat(world.openTasks(key(round))).containsExactly(SIGN);
        world.complete("stc.giamdoc", key(round), SIGN, "return", Map.of("reason", "Của đơn vị mình."));
        assertThat(world.response(round, UNIT).state()).isEqualTo(ResponseState.ASKED);
        world.complete("stc.vanthu", key(round), "UserTask_RegisterIncoming", "register", Map.of());
        int number = world.response(round, UNIT).incomingNumber();

        world.complete("stc.giamdoc", key(round), "UserTask_AssignWork", "disclaim", NOT_OURS);
        world.complete(FOCAL, key(round), DECIDE, "refuse", Map.of("reason", "Không."));
        world.complete("stc.vanthu", key(round), "UserTask_RegisterIncoming", "register", Map.of());
        assertThat(world.response(round, UNIT).incomingNumber()).isEqualTo(number);

        world.complete("stc.giamdoc", key(round), "UserTask_AssignWork", "disclaim", NOT_OURS);
        world.complete(FOCAL, key(round), DECIDE, "accept", Map.of("namedUnit", List.of()));
        assertThat(world.response(round, UNIT).state()).isEqualTo(ResponseState.CALLED_OFF);
    }

    @Test
    void aClerksWordIsSignedByTheHead() {
        Round round = open(DutyKind.ACKNOWLEDGE, UNIT, "dai-ptth");
        world.complete("stc.vanthu", key(round), "UserTask_RegisterIncoming", "disclaim", NOT_OURS);
        world.complete("stc.giamdoc", key(round), SIGN, "sign", Map.of());
        world.complete(FOCAL, key(round), DECIDE, "accept", Map.of("namedUnit", List.of("dai-ptth")));
        // The named unit is asked already: nothing happens to it.
        assertThat(world.responses.ofRound(round.id())).hasSize(2);
        assertThat(world.instance(key(round))).isNull();
    }

    @Test
    void whoIsNamedMustBeAnotherUnitThatExists() {
        Round round = open(DutyKind.REPORT, UNIT);
        refused(round, List.of(), "Chưa chọn cơ quan có thẩm quyền.");
        refused(round, List.of("khong-co"), "Không có đơn vị \"khong-co\"");
        refused(round, List.of(UNIT), "Không thể chuyển cho chính đơn vị mình.");
        assertThat(world.response(round, UNIT).state()).isEqualTo(ResponseState.ASKED);
    }

    private void refused(Round round, List<String> named, String words) {
        Map<String, Object> typed = Map.of("namedUnit", named, "reason", "Khác.");
        assertThatThrownBy(() -> world.complete("stc.giamdoc", key(round), "UserTask_PrepareReport", "disclaim", typed))
                .hasMessageContaining(words);
    }

    @Test
    void moreTimeIsApprovedByTheHeadAndGrantedToAnotherDay() {
        Round round = open(DutyKind.REPORT, UNIT);
        ask(round, "stc.chuyenvien");
        assertThat(world.openTasks(key(round))).containsExactly("UserTask_ApproveExtension", "UserTask_PrepareReport");
        world.complete("stc.giamdoc", key(round), "UserTask_ApproveExtension", "approve", Map.of());
        LocalDate until = LAST.plusDays(3);
        world.complete(FOCAL, key(round), "UserTask_DecideExtension", "grant", Map.of("until", until.toString()));
        assertThat(world.response(round, UNIT).lastDay()).isEqualTo(until);
        assertThat(requests.of(world.response(round, UNIT).id()))
                .extracting(ExtensionRequest::state, ExtensionRequest::grantedUntil)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ExtensionRequest.State.GRANTED, until));
        assertThat(world.openTasks(key(round))).containsExactly("UserTask_PrepareReport");
    }

    @Test
    void moreTimeIsReturnedByTheHeadOrRefusedByTheFocalBody() {
        Round round = open(DutyKind.REPORT, UNIT);
        ask(round, "stc.chuyenvien");
        assertThatThrownBy(() -> ask(round, "stc.chuyenvien"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("round.requestOpen"));
        world.complete("stc.giamdoc", key(round), "UserTask_ApproveExtension", "return", Map.of("reason", "Kịp."));
        // The head himself needs nobody's approval.
        ask(round, "stc.giamdoc");
        world.complete(
                FOCAL, key(round), "UserTask_DecideExtension", "refuse", Map.of("reason", "Đã gia hạn hai lần."));
        assertThat(requests.of(world.response(round, UNIT).id()))
                .extracting(ExtensionRequest::state)
                .containsExactly(ExtensionRequest.State.RETURNED, ExtensionRequest.State.REFUSED);
        assertThat(world.response(round, UNIT).lastDay()).isEqualTo(LAST);
        assertThat(world.jdbc
                        .sql("select count(*) from notice where letter = 'REQUEST_REFUSED' and subject_key = ?")
                        .param(key(round))
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoSendsMeanwhileNeedsNoMoreTime() {
        Round round = open(DutyKind.REPORT, UNIT);
        ask(round, "stc.giamdoc");
        world.complete("stc.giamdoc", key(round), "UserTask_PrepareReport", "approve", Map.of("nil", true));
        world.upload("stc.vanthu", key(round), "UserTask_SendResponse");
        world.complete(
                "stc.vanthu", key(round), "UserTask_SendResponse", "send", Map.of("registrationDate", "2023-05-15"));
        assertThat(world.openTasks(key(round))).containsExactly("UserTask_CheckResponse");
        assertThat(requests.of(world.response(round, UNIT).id()))
                .extracting(ExtensionRequest::state)
                .containsExactly(ExtensionRequest.State.NOT_NEEDED);
        assertThatThrownBy(() -> ask(round, "stc.giamdoc"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("round.extensionClosed"));
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        Round round = open(DutyKind.REPORT, UNIT);
        assertThatThrownBy(() -> ask(round, "dai.chuyenvien"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> ask(round, FOCAL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void theHeadHandsTheWorkToSomebodyElse() {
        Round round = open(DutyKind.REPORT, UNIT);
        long id = world.response(round, UNIT).id();
        JsonNode typed = fields(Map.of("assignee", "stc.chuyenvien", "reason", "Nắm số liệu."));
        assertThatThrownBy(() -> world.does("stc.vanthu", () -> unitDesk.reassign(id, typed)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> world.does(
                        "stc.giamdoc", () -> unitDesk.reassign(id, fields(Map.of("assignee", "snv.chuyenvien")))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(vn.kehoach.work.Problem::code)
                                .containsExactly("round.assigneeForeign", "round.reasonMissing"));
        world.does("stc.giamdoc", () -> unitDesk.reassign(id, typed));
        assertThat(world.response(round, UNIT).assignee()).isEqualTo("stc.chuyenvien");
        assertThat(world.task(key(round), "UserTask_PrepareReport").getAssignee())
                .isEqualTo("stc.chuyenvien");
        assertThat(world.as("stc.chuyenvien", () -> unitDesk.ofPlan(round.planId())))
                .extracting(line -> line.get("id"))
                .containsExactly(id);
        assertThat(world.as("stc.giamdoc", () -> unitDesk.response(id))
                        .get("response")
                        .toString())
                .contains("Nắm số liệu.");
    }
}
