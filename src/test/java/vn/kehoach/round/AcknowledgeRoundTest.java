package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Refusal;

/** The plan arrives: registered, assigned; asked of many in chunks; recalled. */
@RoundTest
class AcknowledgeRoundTest {

    private static final LocalDate DISPATCHED = LocalDate.of(2023, 2, 20);
    private static final String REGISTER = "UserTask_RegisterIncoming";
    private static final String ASSIGN = "UserTask_AssignWork";

    @Autowired
    private RoundWorld world;

    @Autowired
    private RoundAsking asking;

    @Autowired
    private PlanDesk plans;

    @BeforeEach
    void day() {
        world.clock.set(DISPATCHED, 9);
        world.freshNumbers();
    }

    private static Asked acknowledge() {
        return new Asked(DutyKind.ACKNOWLEDGE, DISPATCHED, "NONE", "SIGNED", false);
    }

    @Test
    void theClerkRegistersTheHeadAssignsAndLaterRoundsGoToThatPerson() {
        Plan plan = world.issue(acknowledge(), "so-tai-chinh", "ubnd-tu-son-dinh-bang");
        world.addDuty(plan.id(), "report", Asked.report(LocalDate.of(2023, 6, 14)), "so-tai-chinh");
        Round round = world.open(plan);
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.vanthu", key, REGISTER, "register", Map.of());
        assertThat(world.response(round, "so-tai-chinh").incomingNumber()).isPositive();
        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.RECEIVED);
        world.complete(
                "stc.giamdoc", key, ASSIGN, "assign", Map.of("assignee", "stc.chuyenvien", "direction", "Theo dõi."));
        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.ACCEPTED);
        assertThat(world.instance(key)).isNull();

        // Clerk and head in one person: one page.
        String commune = world.response(round, "ubnd-tu-son-dinh-bang").businessKey();
        world.complete("dinhbang.chutich", commune, REGISTER, "assign", Map.of("assignee", "dinhbang.chutich"));
        assertThat(world.instance(commune)).isNull();
        assertThat(world.again(round).state()).isEqualTo(RoundState.CLOSED);

        Round report = world.rounds.ofPlan(plan.id()).get(1);
        assertThat(report.state()).isEqualTo(RoundState.PLANNED);
        world.run(report.businessKey(), "Timer_OpensOn");
        world.run(report.businessKey(), "ServiceTask_AskUnits");
        String reportKey = world.response(report, "so-tai-chinh").businessKey();
        assertThat(world.task(reportKey, "UserTask_PrepareReport").getAssignee())
                .isEqualTo("stc.chuyenvien");
    }

    @Test
    void whatWasAskedBeforeTheHeadAssignedGoesToThatPersonToo() {
        Plan plan = world.issue(acknowledge(), "so-tai-chinh");
        world.addDuty(plan.id(), "report", Asked.report(LocalDate.of(2023, 6, 14)), "so-tai-chinh");
        Round round = world.open(plan);
        Round report = world.rounds.ofPlan(plan.id()).get(1);
        world.run(report.businessKey(), "Timer_OpensOn");
        world.run(report.businessKey(), "ServiceTask_AskUnits");
        String reportKey = world.response(report, "so-tai-chinh").businessKey();
        assertThat(world.task(reportKey, "UserTask_PrepareReport").getAssignee())
                .isEqualTo("stc.giamdoc");
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.vanthu", key, REGISTER, "register", Map.of());
        world.complete("stc.giamdoc", key, ASSIGN, "assign", Map.of("assignee", "stc.chuyenvien"));
        assertThat(world.task(reportKey, "UserTask_PrepareReport").getAssignee())
                .isEqualTo("stc.chuyenvien");
    }

    @Test
    void onlyTheUnitsOwnPeopleAreAssigned() {
        Round round = world.open(world.issue(acknowledge(), "so-tai-chinh"));
        String key = world.response(round, "so-tai-chinh").businessKey();
        world.complete("stc.vanthu", key, REGISTER, "register", Map.of());
        assertThatThrownBy(() -> world.complete(
                        "stc.giamdoc",
                        key,
                        ASSIGN,
                        "assign",
                        Map.of("assignee", "snv.chuyenvien", "internalDue", "2023-02-01")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(p -> p.field() + " " + p.code())
                                .containsExactly("assignee round.assigneeForeign", "internalDue round.datePast"));
    }

    @Test
    void manyAreAskedInChunksAndNobodyTwice() {
        String[] units = IntStream.range(0, 230).mapToObj(i -> "xa-" + i).toArray(String[]::new);
        Plan plan = world.issue(acknowledge(), units);
        world.inForce(plan);
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");
        Round round = world.rounds.ofPlan(plan.id()).get(0);
        world.run(round.businessKey(), "Timer_OpensOn");
        world.run(round.businessKey(), "ServiceTask_AskUnits");
        assertThat(asked(round)).isEqualTo(100);
        assertThat(world.again(round).state()).isEqualTo(RoundState.ASKING);
        world.run(round.businessKey(), "ServiceTask_AskUnits");
        assertThat(asked(round)).isEqualTo(200);
        world.run(round.businessKey(), "ServiceTask_AskUnits");
        assertThat(asked(round)).isEqualTo(230);
        assertThat(world.again(round).state()).isEqualTo(RoundState.OPEN);
        // A run that comes late asks nobody.
        asking.askNextChunk(world.again(round));
        assertThat(asked(round)).isEqualTo(230);

        world.does("ubnd.chutich", () -> plans.recall(plan.id(), "Ban hành nhầm."));
        assertThat(world.again(round).state()).isEqualTo(RoundState.CALLED_OFF);
        world.run(round.businessKey(), "ServiceTask_CallOffUnits");
        assertThat(asked(round)).isEqualTo(130);
        world.run(round.businessKey(), "ServiceTask_CallOffUnits");
        world.run(round.businessKey(), "ServiceTask_CallOffUnits");
        assertThat(asked(round)).isZero();
        assertThat(world.instance(round.businessKey())).isNull();
        assertThat(world.instance(plan.businessKey())).isNull();
        assertThat(world.responses.ofRound(round.id()))
                .allMatch(r -> r.state() == ResponseState.CALLED_OFF)
                .allMatch(r -> r.endReason().equals("Ban hành nhầm."));
    }

    @Test
    void aPlanThatIsRecalledBeforeItsRoundOpensAsksNobody() {
        Plan plan = world.issue(acknowledge(), "so-tai-chinh");
        world.inForce(plan);
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");
        Round round = world.rounds.ofPlan(plan.id()).get(0);
        world.does("ubnd.chutich", () -> plans.recall(plan.id(), "Ban hành nhầm."));
        assertThat(world.has(round.businessKey(), "Timer_OpensOn")).isFalse();
        world.run(round.businessKey(), "ServiceTask_CallOffUnits");
        assertThat(world.response(round, "so-tai-chinh").state()).isEqualTo(ResponseState.CALLED_OFF);
        assertThat(world.instance(round.businessKey())).isNull();
    }

    /** Instances that run for the round's responses. */
    private long asked(Round round) {
        return world.responses.ofRound(round.id()).stream()
                .filter(r -> world.instance(r.businessKey()) != null)
                .count();
    }
}
