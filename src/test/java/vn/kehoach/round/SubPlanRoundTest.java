package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanEnded;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.PlanSuccession;
import vn.kehoach.round.RoundWorld.Asked;

/** A unit's own plan: written here, dropped, issued, recalled; or recorded as issued elsewhere. */
@RoundTest
class SubPlanRoundTest {

    private static final String PREPARE = "UserTask_PrepareSubPlan";
    private static final String CHECK = "UserTask_CheckResponse";
    private static final String UNIT = "so-tai-chinh";

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanSuccession succession;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Round round;

    @BeforeEach
    void opened() {
        world.clock.set(LocalDate.of(2023, 3, 1), 8);
        world.freshNumbers();
        Asked asked = new Asked(DutyKind.SUB_PLAN, LocalDate.of(2023, 3, 31), "RECORDED", "ISSUED", false);
        Plan plan = world.issue(asked, UNIT, "dai-ptth");
        world.addDuty(
                plan.id(),
                "acknowledge",
                new Asked(DutyKind.ACKNOWLEDGE, LocalDate.of(2023, 3, 1), "NONE", "SIGNED", false),
                UNIT);
        world.inForce(plan);
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");
        Round acknowledge = world.rounds.ofPlan(plan.id()).get(0);
        ask(acknowledge);
        String key = world.response(acknowledge, UNIT).businessKey();
        world.complete("stc.vanthu", key, "UserTask_RegisterIncoming", "register", Map.of());
        world.complete("stc.giamdoc", key, "UserTask_AssignWork", "assign", Map.of("assignee", "stc.chuyenvien"));
        round = world.rounds.ofPlan(plan.id()).get(1);
        ask(round);
    }

    private void ask(Round asked) {
        world.run(asked.businessKey(), "Timer_OpensOn");
        world.run(asked.businessKey(), "ServiceTask_AskUnits");
    }

    private Response response() {
        return world.response(round, UNIT);
    }

    private Plan started() {
        world.complete("stc.chuyenvien", response().businessKey(), PREPARE, "start", Map.of());
        assertThat(response().state()).isEqualTo(ResponseState.AWAITING_SUB_PLAN);
        return world.plans.find(response().subPlanId()).orElseThrow();
    }

    private void issued(Plan own) {
        world.jdbc
                .sql(
                        "update plan set plan_state = 'ISSUED', issued_number = 5, issued_on = ?, dispatched_at = ? where id = ?")
                .params(world.clock.today(), Timestamp.from(world.clock.now()), own.id())
                .update();
        transaction.executeWithoutResult(s -> events.publishEvent(new PlanIssued(own.id())));
    }

    @Test
    void thePlanIsIssuedAndTheAnswerIsRecorded() {
        Plan own = started();
        assertThat(own.parentResponse()).isEqualTo(response().businessKey());
        assertThat(world.openTasks(own.businessKey())).containsExactly("UserTask_DraftPlan");
        issued(own);
        assertThat(response().state()).isEqualTo(ResponseState.ACCEPTED);
        assertThat(response().documentText()).startsWith("05/KH-");
        assertThat(response().bucket(world.clock.today())).isEqualTo(Bucket.DONE_ON_TIME);
        assertThat(world.instance(response().businessKey())).isNull();
    }

    @Test
    void aDroppedDraftGivesTheWorkBack() {
        Plan own = started();
        world.complete("stc.chuyenvien", own.businessKey(), "UserTask_DraftPlan", "drop", Map.of("reason", "Lập lại."));
        assertThat(response().state()).isEqualTo(ResponseState.IN_PREPARATION);
        assertThat(response().subPlanId()).isNull();
        assertThat(world.openTasks(response().businessKey())).containsExactly(PREPARE);
    }

    @Test
    void aRecalledPlanOpensTheAnswerAgain() {
        Plan own = started();
        issued(own);
        transaction.executeWithoutResult(
                s -> events.publishEvent(new PlanEnded(own.id(), PlanState.RECALLED, "Sai nội dung.")));
        assertThat(response().state()).isEqualTo(ResponseState.ASKED);
        assertThat(response().judgedOn()).isNull();
        assertThat(world.openTasks(response().businessKey())).containsExactly(PREPARE);
        assertThat(world.again(round).state()).isEqualTo(RoundState.OPEN);
    }

    /** A plan that replaces it or amends it, as far as its dispatch. */
    private Plan later(Plan own, boolean replaces) {
        world.runtime.deleteProcessInstance(world.instance(own.businessKey()), "the test issued it by its row");
        world.inForce(own);
        Plan later = world.as("stc.chuyenvien", () -> succession.begin(own.id(), replaces));
        assertThat(later.parentResponse()).isEqualTo(own.parentResponse());
        world.jdbc
                .sql(
                        "update plan set plan_state = 'ISSUED', issued_number = 9, issued_on = ?, dispatched_at = ? where id = ?")
                .params(world.clock.today(), Timestamp.from(world.clock.now()), later.id())
                .update();
        world.does(
                "stc.vanthu",
                () -> transaction.executeWithoutResult(s -> events.publishEvent(new PlanIssued(later.id()))));
        return later;
    }

    @Test
    void whatReplacesThePlanIsTheAnswerFromThenOn() {
        Plan own = started();
        issued(own);
        LocalDate judged = response().judgedOn();
        world.clock.set(LocalDate.of(2023, 5, 10), 8);
        Plan later = later(own, true);
        assertThat(world.plans.find(own.id()).orElseThrow().state()).isEqualTo(PlanState.REPLACED);
        assertThat(response().subPlanId()).isEqualTo(later.id());
        assertThat(response().state()).isEqualTo(ResponseState.ACCEPTED);
        assertThat(response().documentText()).startsWith("09/KH-");
        assertThat(response().documentDate()).isEqualTo(LocalDate.of(2023, 5, 10));
        assertThat(response().judgedOn()).as("the first answer was in time").isEqualTo(judged);
        assertThat(world.documents.of(response().id()))
                .extracting(ResponseDocument::subPlanId)
                .containsExactly(own.id(), later.id());

        // Recalled, it opens the request again, which the replaced one cannot any more.
        transaction.executeWithoutResult(
                s -> events.publishEvent(new PlanEnded(own.id(), PlanState.RECALLED, "Đã thay thế.")));
        assertThat(response().state()).isEqualTo(ResponseState.ACCEPTED);
        transaction.executeWithoutResult(
                s -> events.publishEvent(new PlanEnded(later.id(), PlanState.RECALLED, "Sai nội dung.")));
        assertThat(response().state()).isEqualTo(ResponseState.ASKED);
    }

    @Test
    void whatAmendsThePlanIsKeptBesideTheAnswer() {
        Plan own = started();
        issued(own);
        Plan later = later(own, false);
        assertThat(response().subPlanId()).isEqualTo(own.id());
        assertThat(response().documentText()).startsWith("05/KH-");
        assertThat(world.documents.of(response().id()))
                .extracting(ResponseDocument::subPlanId)
                .containsExactly(own.id(), later.id());
    }

    @Test
    void whereMoreWasAskedTheReplacingPlanAnswersIt() {
        world.jdbc
                .sql("update round set acceptance = 'CHECKED' where id = ?")
                .param(round.id())
                .update();
        Plan own = started();
        issued(own);
        String key = response().businessKey();
        world.does(
                "snv.chuyenvien", () -> world.desk.claim(world.task(key, CHECK).getId()));
        world.complete(
                "snv.chuyenvien",
                key,
                CHECK,
                "return",
                Map.of("reason", "Bổ sung kinh phí.", "moreLastDay", "2023-03-20"));
        assertThat(world.openTasks(key)).containsExactly(PREPARE);
        Plan later = later(own, true);
        assertThat(response().state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(response().subPlanId()).isEqualTo(later.id());
        assertThat(response().more().sentOn()).isEqualTo(world.clock.today());
        assertThat(world.openTasks(key)).containsExactly(CHECK);
    }

    @Test
    void theShortPathTakesTheIssuedDocument() {
        world.clock.set(LocalDate.of(2023, 4, 10), 9);
        world.upload("stc.chuyenvien", response().businessKey(), PREPARE);
        world.complete(
                "stc.chuyenvien",
                response().businessKey(),
                PREPARE,
                "issued",
                Map.of("number", "12/KH-STC", "date", "2023-03-30", "signer", "Giám đốc Ngọ Thế Khánh"));
        assertThat(response().state()).isEqualTo(ResponseState.ACCEPTED);
        // The day of issue counts, not the day on which it was recorded.
        assertThat(response().bucket(world.clock.today())).isEqualTo(Bucket.DONE_ON_TIME);
        assertThat(world.instance(response().businessKey())).isNull();
    }
}
