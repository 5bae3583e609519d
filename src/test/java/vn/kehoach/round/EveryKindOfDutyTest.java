package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.PlanState;
import vn.kehoach.work.Refusal;

/** One plan that asks in every way a plan can ask, drafted, signed and issued by its people, run until it is closed. */
@RoundTest
class EveryKindOfDutyTest {

    private static final String STC = "so-tai-chinh";
    private static final String PREPARE = "UserTask_PrepareReport";
    private static final String APPROVE = "UserTask_ApproveResponse";

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private IssuedPlans issued;

    @Autowired
    private ProxyEntry proxy;

    @Autowired
    private ResponseStates states;

    @Autowired
    private EventDays eventDays;

    private Plan plan;

    @BeforeEach
    void issue() {
        world.clock.set(LocalDate.of(2023, 3, 1), 8);
        world.freshNumbers();
        plan = world.as("snv.chuyenvien", () -> plans.begin(new PlanDesk.Request(null, null, null, "ubnd-tinh", 2023)));
        world.complete("snv.chuyenvien", plan.businessKey(), "UserTask_DraftPlan", "submit", draft());
        step("snv.truongphong", "UserTask_ReviewInSection", "approve", Map.of());
        step(
                "snv.giamdoc",
                "UserTask_ApproveContent",
                "approve",
                Map.of("proposalText", "Kính trình xem xét, ban hành."));
        step("snv.vanthu", "UserTask_NumberProposal", "number", Map.of("registrationDate", "2023-03-01"));
        Map<String, Object> ok = Map.of("ok", true);
        step(
                "vp.chuyenvien",
                "UserTask_OfficeReview",
                "submit",
                Map.of(
                        "authority", ok,
                        "procedure", ok,
                        "content", ok,
                        "form", ok,
                        "slip", Map.of("issue", "Ban hành", "opinion", "Nhất trí", "proposal", "Ký")));
        step("vp.chanhvp", "UserTask_OfficeChiefReview", "approve", Map.of());
        step("ubnd.chutich", "UserTask_SignPlan", "sign", Map.of());
        step(
                "ubnd.vanthu",
                "UserTask_NumberAndDispatch",
                "dispatch",
                Map.of("registrationDate", "2023-03-01", "checked", true));
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");
    }

    private void step(String login, String step, String outcome, Map<String, Object> fields) {
        world.complete(login, plan.businessKey(), step, outcome, fields);
    }

    // ---- the plan

    private Map<String, Object> draft() {
        ObjectNode fields = world.json.createObjectNode();
        fields.put("title", "Tổ chức Hội nghị chuyên đề cải cách hành chính năm 2023");
        fields.put("focalUnit", "so-noi-vu").put("proposalText", "Kính trình xem xét, ban hành.");
        fields.putArray("legalBases")
                .addObject()
                .put("text", "Kế hoạch số 575/KH-UBND ngày 30/12/2022 của UBND tỉnh về…");
        fields.putArray("sections")
                .addObject()
                .put("number", "I")
                .put("title", "NỘI DUNG")
                .put("body", "Như sau.");
        recipient(fields, "Sở Tài chính; Sở Tư pháp", "unit:so-tai-chinh", "unit:so-tu-phap");
        recipient(fields, "UBND thành phố Từ Sơn", "unit:ubnd-tu-son");
        ArrayNode duties = fields.putArray("duties");
        duty(duties, "hour", "Danh sách đại biểu", STC, "so-tu-phap")
                .put("bound", "INCLUSIVE")
                .put("dueDate", "2023-03-20")
                .put("hour", "17:00")
                .put("judges", "RECEIVED");
        duty(duties, "levels", "Báo cáo của các cấp", "ubnd-tu-son", "ubnd-tu-son-chau-khe")
                .put("bound", "EXCLUSIVE")
                .put("dueDate", "2023-06-15")
                .putArray("levels")
                .addObject()
                .put("to", "unit:ubnd-tu-son-chau-khe")
                .put("bound", "INCLUSIVE")
                .put("date", "2023-06-09");
        duty(duties, "window", "Hội nghị chuyên đề", STC)
                .put("bound", "INCLUSIVE")
                .put("dueText", "trong quý III/2023")
                .put("opensOn", "2023-07-01")
                .put("dueDate", "2023-09-30");
        duty(duties, "event", "Báo cáo sau Hội nghị", STC)
                .put("bound", "INCLUSIVE")
                .put("dueText", "sau 01 ngày làm việc kể từ ngày kết thúc Hội nghị")
                .putObject("event")
                .put("name", "kết thúc Hội nghị")
                .put("date", "2023-08-18")
                .put("offset", 1)
                .put("unit", "WORKING_DAYS");
        duty(duties, "weekend", "Báo cáo nhanh", STC)
                .put("bound", "INCLUSIVE")
                .put("dueDate", "2023-06-18")
                .put("weekendRule", "NEXT_WORKING_DAY");
        duty(duties, "closing", "Phiếu khảo sát", STC, "so-tu-phap")
                .put("bound", "INCLUSIVE")
                .put("dueDate", "2023-04-10")
                .put("closesAfter", "2023-04-14");
        duty(duties, "embedded", "Báo cáo quý I năm 2023", STC)
                .put("bound", "INCLUSIVE")
                .put("dueDate", "2023-03-31")
                .put("dataFrom", "2022-12-15")
                .put("dataTo", "2023-03-14")
                .put("embeddedIn", "báo cáo cải cách hành chính định kỳ");
        awaited(duties, "awaited", "Báo cáo kết quả bầu cử", STC, "so-tu-phap");
        awaited(duties, "dropped", "Báo cáo bầu cử bổ sung", STC).put("consolidate", true);
        return world.json.convertValue(fields, Map.class);
    }

    private static ObjectNode awaited(ArrayNode duties, String key, String title, String... respondents) {
        ObjectNode duty = duty(duties, key, title, respondents).put("bound", "INCLUSIVE");
        duty.put("dueText", "trong 02 ngày làm việc sau ngày bầu cử").put("hour", "17:00");
        duty.putObject("event")
                .put("name", "ngày bầu cử")
                .putNull("date")
                .put("offset", 2)
                .put("unit", "WORKING_DAYS");
        return duty;
    }

    private static void recipient(ObjectNode fields, String line, String... to) {
        ObjectNode recipient =
                fields.withArray("recipients").addObject().put("line", line).put("purpose", "EXECUTE");
        ArrayNode units = recipient.putArray("to");
        List.of(to).forEach(units::add);
    }

    private static ObjectNode duty(ArrayNode duties, String key, String title, String... respondents) {
        ObjectNode duty =
                duties.addObject().put("dutyKey", key).put("kind", "REPORT").put("title", title);
        duty.put("acceptance", "RECORDED")
                .put("headApproval", true)
                .put("judges", "SIGNED")
                .put("consolidate", false);
        ArrayNode to = duty.putArray("respondents");
        List.of(respondents).forEach(unit -> to.add("unit:" + unit));
        return duty;
    }

    // ---- what happens

    private long waiting(String dutyKey) {
        return issued.waiting(plan.id()).stream()
                .filter(duty -> duty.key().equals(dutyKey))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ObjectNode days(String event, String consolidation) {
        return world.json.createObjectNode().put("eventDate", event).put("consolidationDue", consolidation);
    }

    private Round round(String dutyKey) {
        long duty = issued.duties(plan.id()).stream()
                .filter(d -> d.key().equals(dutyKey))
                .findFirst()
                .orElseThrow()
                .id();
        return world.rounds.ofPlan(plan.id()).stream()
                .filter(r -> r.dutyId() == duty)
                .findFirst()
                .orElseThrow();
    }

    private Round opened(String dutyKey) {
        Round round = round(dutyKey);
        if (world.has(round.businessKey(), "Timer_OpensOn")) {
            world.run(round.businessKey(), "Timer_OpensOn");
            world.run(round.businessKey(), "ServiceTask_AskUnits");
        }
        return round(dutyKey);
    }

    private void answers(Round round, String unit, String prefix) {
        String key = world.response(round, unit).businessKey();
        world.complete(prefix + ".giamdoc", key, PREPARE, "submit", Map.of("summary", "Đã thực hiện."));
        world.complete(prefix + ".giamdoc", key, APPROVE, "approve", Map.of());
        world.upload(prefix + ".vanthu", key, "UserTask_SendResponse");
        world.complete(
                prefix + ".vanthu",
                key,
                "UserTask_SendResponse",
                "send",
                Map.of("registrationDate", world.clock.today().toString(), "number", "7"));
    }

    private void closedByTheOfficer(Round round) {
        world.run(round.businessKey(), "Timer_LastDayPassed");
        world.complete("snv.chuyenvien", round.businessKey(), "UserTask_CloseRound", "close", Map.of("note", "Chốt."));
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void everyDutyHasTheDaysThatItsWordsMean() {
        assertThat(round("hour").lastDay()).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(round("hour").dueText()).isEqualTo("chậm nhất 17 giờ 00 ngày 20/3/2023");
        assertThat(round("levels").lastDay()).isEqualTo(LocalDate.of(2023, 6, 14));
        assertThat(world.response(round("levels"), "ubnd-tu-son-chau-khe").lastDay())
                .isEqualTo(LocalDate.of(2023, 6, 9));
        assertThat(world.response(round("levels"), "ubnd-tu-son").lastDay()).isEqualTo(LocalDate.of(2023, 6, 14));
        assertThat(round("window").opensAt()).isEqualTo(DueDates.opening(LocalDate.of(2023, 7, 1)));
        assertThat(round("window").lastDay()).isEqualTo(LocalDate.of(2023, 9, 30));
        // 18 August 2023 is a Friday.
        assertThat(round("event").lastDay()).isEqualTo(LocalDate.of(2023, 8, 21));
        assertThat(round("event").dueText()).isEqualTo("sau 01 ngày làm việc kể từ ngày kết thúc Hội nghị");
        assertThat(round("weekend").lastDay()).isEqualTo(LocalDate.of(2023, 6, 19));
        assertThat(round("embedded").embeddedIn()).isEqualTo("báo cáo cải cách hành chính định kỳ");
        assertThat(round("embedded").dataTo()).isEqualTo(LocalDate.of(2023, 3, 14));
    }

    @Test
    void fiveOClockIsInTimeAndAMinuteLaterIsNot() {
        Round round = opened("hour");
        world.clock.set(LocalDate.of(2023, 3, 20), 17, 0);
        answers(round, STC, "stc");
        assertThat(world.response(round, "so-tu-phap").bucket(world.clock.now()))
                .isEqualTo(Bucket.OPEN_IN_TIME);
        world.clock.set(LocalDate.of(2023, 3, 20), 17, 1);
        assertThat(world.response(round, "so-tu-phap").bucket(world.clock.now()))
                .isEqualTo(Bucket.OPEN_OVERDUE);
        answers(round, "so-tu-phap", "stp");
        assertThat(world.response(round, STC).bucket(world.clock.now())).isEqualTo(Bucket.DONE_ON_TIME);
        assertThat(world.response(round, "so-tu-phap").bucket(world.clock.now()))
                .isEqualTo(Bucket.DONE_LATE);
    }

    @Test
    void afterItsDayADutyTakesNoAnswersButTheFocalBodyEntersThem() {
        Round round = opened("closing");
        String key = world.response(round, STC).businessKey();
        world.clock.set(LocalDate.of(2023, 4, 14), 16);
        answers(round, "so-tu-phap", "stp");
        assertThat(world.response(round, "so-tu-phap").bucket(world.clock.now()))
                .isEqualTo(Bucket.DONE_LATE);
        world.clock.set(LocalDate.of(2023, 4, 15), 8);
        String task = world.task(key, PREPARE).getId();
        ObjectNode fields = world.json.createObjectNode().put("summary", "Đã thực hiện.");
        assertThat(world.as("stc.giamdoc", () -> world.desk.check(task, "submit", fields)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("round.closedAfter.phone");
                    assertThat(problem.args()).containsExactly("14/4/2023", "Sở Nội vụ", "0222 3861 366");
                });
        ObjectNode paper = world.json
                .createObjectNode()
                .put("number", "12/BC-STC")
                .put("date", "2023-04-13")
                .put("signer", "Giám đốc")
                .put("receivedOn", "2023-04-15")
                .put("paper", "bản giấy ngày 15/4")
                .put("summary", "Đã thực hiện.");
        world.as("snv.chuyenvien", () -> {
            proxy.enter(round.id(), STC, paper);
            return null;
        });
        assertThat(world.response(round, STC).state()).isEqualTo(ResponseState.ACCEPTED);
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void theUnitSeesWhatItReportsAboutAndWhere() {
        Round round = opened("embedded");
        Map<?, ?> view = (Map<?, ?>) world.as(
                "stc.giamdoc",
                () -> world.desk.view(
                        world.desk.open(world.task(world.response(round, STC).businessKey(), PREPARE)
                                .getId())));
        Map<?, ?> seen = (Map<?, ?>) view.get("round");
        assertThat(seen.get("dataFrom")).isEqualTo(LocalDate.of(2022, 12, 15));
        assertThat(seen.get("embeddedIn")).isEqualTo("báo cáo cải cách hành chính định kỳ");
        Round toTheMinute = opened("hour");
        Map<?, ?> hour = (Map<?, ?>) world.as(
                "stc.giamdoc",
                () -> world.desk.view(world.desk.open(
                        world.task(world.response(toTheMinute, STC).businessKey(), PREPARE)
                                .getId())));
        assertThat(((Map<?, ?>) hour.get("response")).get("due"))
                .isEqualTo("chậm nhất 17 giờ 00 ngày 20/3/2023 (hạn cuối: 17 giờ 00 ngày 20/3/2023, thứ Hai)");
    }

    @Test
    void itRunsUntilItIsClosed() {
        for (String duty : List.of("hour", "embedded", "closing", "levels", "weekend", "window", "event")) {
            Round round = opened(duty);
            world.clock.set(round.lastDay().plusDays(1), 8);
            closedByTheOfficer(round);
        }
        world.clock.set(LocalDate.of(2023, 10, 2), 8);
        // Two events are still to come: the plan does not end before.
        assertThat(world.openTasks(plan.businessKey())).doesNotContain("UserTask_ClosePlan");
        long awaited = waiting("awaited");
        world.does("snv.chuyenvien", () -> eventDays.enter(plan.id(), awaited, days("2023-10-06", "")));
        Round round = opened("awaited");
        assertThat(round.lastDay()).isEqualTo(LocalDate.of(2023, 10, 10));
        assertThat(round.dueHour()).isEqualTo(LocalTime.of(17, 0));
        assertThat(world.response(round, STC).state()).isEqualTo(ResponseState.ASKED);
        world.clock.set(round.lastDay().plusDays(1), 8);
        closedByTheOfficer(round);
        assertThat(world.openTasks(plan.businessKey())).doesNotContain("UserTask_ClosePlan");
        long dropped = waiting("dropped");
        world.does(
                "snv.chuyenvien",
                () -> eventDays.letGo(
                        plan.id(), dropped, world.json.createObjectNode().put("reason", "Không bầu cử bổ sung.")));
        world.complete("snv.chuyenvien", plan.businessKey(), "UserTask_ClosePlan", "close", Map.of());
        assertThat(world.plans.find(plan.id()).orElseThrow().state()).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void aDutyWhoseEventHasNoDayWaitsForItAndAsksNobody() {
        assertThat(issued.waiting(plan.id())).extracting(Duty::key).containsExactly("awaited", "dropped");
        assertThat(world.rounds.ofPlan(plan.id())).hasSize(7);
        long awaited = waiting("awaited");
        world.as("snv.chuyenvien", () -> {
            EventDays.Preview preview = eventDays.preview(plan.id(), awaited, days("2023-10-06", "2023-10-20"));
            assertThat(preview.text())
                    .isEqualTo("trong 02 ngày làm việc sau ngày bầu cử (hạn cuối: 17 giờ 00 ngày 10/10/2023, thứ Ba)");
            assertThat(preview.opensOn()).isEqualTo(LocalDate.of(2023, 9, 10));
            assertThat(preview.change().units())
                    .extracting(ChangePreview.Touched::unit)
                    .containsExactly(STC, "so-tu-phap");
            assertThat(issued.waiting(plan.id())).hasSize(2);
            return null;
        });
    }

    @Test
    void theDayOfAnEventIsChecked() {
        long awaited = waiting("dropped");
        assertThat(refused("snv.chuyenvien", awaited, days("2023-02-31", "2023-10-20")))
                .containsExactly("eventDate plan.eventDayMissing");
        assertThat(refused("snv.chuyenvien", awaited, days("2023-02-06", "2023-10-20")))
                .containsExactly("eventDate plan.eventOver");
        assertThat(refused("snv.chuyenvien", awaited, days("2023-10-06", "2023-10-10")))
                .containsExactly("consolidationDue plan.consolidationTooEarly");
        assertThat(refused("snv.chuyenvien", awaited, days("2023-10-06", "")))
                .containsExactly("consolidationDue plan.consolidationDueMissing");
        assertThat(refusal("stc.giamdoc", awaited, days("2023-10-06", "2023-10-20"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        world.does("snv.chuyenvien", () -> eventDays.enter(plan.id(), awaited, days("2023-10-06", "2023-10-20")));
        assertThat(refusal("snv.chuyenvien", awaited, days("2023-10-09", "2023-10-23"))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    private List<String> refused(String login, long duty, ObjectNode fields) {
        return refusal(login, duty, fields).problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private Refusal refusal(String login, long duty, ObjectNode fields) {
        return world.as(
                login, () -> catchThrowableOfType(Refusal.class, () -> eventDays.enter(plan.id(), duty, fields)));
    }

    @Test
    void moreTimeCountsToTheEndOfItsDay() {
        Round round = opened("hour");
        states.extended(world.response(round, STC), LocalDate.of(2023, 3, 22));
        world.clock.set(LocalDate.of(2023, 3, 22), 23);
        assertThat(world.response(round, STC).bucket(world.clock.now())).isEqualTo(Bucket.OPEN_IN_TIME);
    }
}
