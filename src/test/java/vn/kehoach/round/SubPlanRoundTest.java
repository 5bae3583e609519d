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
import vn.kehoach.round.RoundWorld.Asked;

/** A unit's own plan: written here, dropped, issued, recalled; or recorded as issued elsewhere. */
@RoundTest
class SubPlanRoundTest {

    private static final String PREPARE = "UserTask_PrepareSubPlan";
    private static final String UNIT = "so-tai-chinh";

    @Autowired
    private RoundWorld world;

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
