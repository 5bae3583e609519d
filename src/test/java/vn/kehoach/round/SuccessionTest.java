package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.PlanSuccession;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** A plan is amended or replaced by another one, and both know it. */
@RoundTest
class SuccessionTest {

    private static final String DRAFTER = "snv.chuyenvien";

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanSuccession succession;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Plan old;
    private Round round;

    @BeforeEach
    void inForce() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
        Asked report = Asked.report(LocalDate.of(2023, 6, 14));
        old = world.issue(report, "so-tai-chinh");
        round = world.open(old);
    }

    private Plan begin(boolean replaces) {
        return world.as(DRAFTER, () -> succession.begin(old.id(), replaces));
    }

    private void dispatch(Plan plan, int number) {
        world.jdbc
                .sql("""
                        update plan set plan_state = 'ISSUED', issued_number = ?, issued_on = ?, dispatched_at = ?
                        where id = ?""")
                .params(number, world.clock.today(), Timestamp.from(world.clock.now()), plan.id())
                .update();
        world.does(
                "ubnd.vanthu",
                () -> transaction.executeWithoutResult(s -> events.publishEvent(new PlanIssued(plan.id()))));
    }

    private Map<String, Object> page(Plan plan) {
        return world.as(DRAFTER, () -> plans.read(plan.id()));
    }

    private static List<Object> ids(Object links) {
        return ((List<?>) links)
                .stream().map(link -> (Object) ((Map<?, ?>) link).get("id")).toList();
    }

    @Test
    void whatReplacesEndsTheOldPlanOnceItIsDispatchedAndTellsEachUnitOnce() {
        Plan later = begin(true);
        assertThat(world.openTasks(later.businessKey())).containsExactly("UserTask_DraftPlan");
        assertThat(world.plans.find(old.id()).orElseThrow().state()).isEqualTo(PlanState.ISSUED);
        assertThatThrownBy(() -> begin(true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("plan.beingReplaced"));

        dispatch(later, 51);
        Plan ended = world.plans.find(old.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(PlanState.REPLACED);
        assertThat(ended.endReason()).startsWith("Được thay thế bởi Kế hoạch số 51/KH-UBND ngày 15/5/2023");
        assertThat(world.again(round).state()).isEqualTo(RoundState.CALLED_OFF);
        world.run(round.businessKey(), "ServiceTask_CallOffUnits");
        assertThat(world.instance(old.businessKey())).isNull();
        Response response = world.response(round, "so-tai-chinh");
        assertThat(response.state()).isEqualTo(ResponseState.CALLED_OFF);
        assertThat(response.endReason()).isEqualTo(ended.endReason());
        assertThat(world.instance(response.businessKey())).isNull();
        assertThat(world.jdbc
                        .sql("select person from notice where letter = 'PLAN_ENDED' and subject_key = ?")
                        .param(old.businessKey())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(ids(page(old).get("replacedBy"))).containsExactly(later.id());
        assertThat(((Map<?, ?>) page(later).get("replaces")).get("id")).isEqualTo(old.id());
    }

    @Test
    void whatAmendsLeavesTheOldPlanInForceAndShowsTheLink() {
        Plan later = begin(false);
        assertThat(later.title()).startsWith("sửa đổi, bổ sung Kế hoạch số 36/KH-UBND");
        dispatch(later, 52);
        assertThat(world.plans.find(old.id()).orElseThrow().state()).isEqualTo(PlanState.ISSUED);
        assertThat(world.again(round).state()).isEqualTo(RoundState.OPEN);
        assertThat(ids(page(old).get("amendedBy"))).containsExactly(later.id());
        assertThat(((Map<?, ?>) page(later).get("amends")).get("id")).isEqualTo(old.id());
    }

    @Test
    void onlyWhoDraftsForTheBodyBeginsIt() {
        assertThatThrownBy(() -> world.as("ubnd.vanthu", () -> succession.begin(old.id(), true)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> world.as("stc.chuyenvien", () -> succession.begin(old.id(), true)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
