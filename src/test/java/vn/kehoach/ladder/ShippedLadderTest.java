package vn.kehoach.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kehoach.ladder.process.DmnTablesAccess;
import vn.kehoach.organization.Relation;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Obligation;
import vn.kehoach.time.Ladders;
import vn.kehoach.time.Rung;

/** The tables that come with the program say what offices do today, to the day and hour. */
class ShippedLadderTest {

    private final DecisionTables tables = DmnTablesAccess.tables();
    private final String shipped = TableBook.shipped(LadderXml.KEY);
    private final Ladder ladder = tables.ladder(shipped);

    private List<LadderRung> rungs(DutyKind kind, Obligation obligation) {
        List<List<LadderRung>> all = Stream.of(Relation.values())
                .map(relation -> ladder.rungs(new LadderCase(kind, obligation, relation)))
                .distinct()
                .toList();
        assertThat(all).as("whatever the relation").hasSize(1);
        return all.get(0);
    }

    private static List<Rung> when(List<LadderRung> rungs) {
        return rungs.stream().map(LadderRung::rung).toList();
    }

    @Test
    void reports_and_plans_have_the_five_rungs() {
        assertThat(when(rungs(DutyKind.REPORT, Obligation.ORDER))).isEqualTo(Ladders.DUE);
        assertThat(when(rungs(DutyKind.SUB_PLAN, Obligation.ORDER))).isEqualTo(Ladders.DUE);
        assertThat(rungs(DutyKind.REPORT, Obligation.ORDER))
                .extracting(LadderRung::audience)
                .containsExactly(
                        Audience.HOLDER,
                        Audience.HOLDER_AND_HEAD,
                        Audience.HOLDER_AND_HEAD,
                        Audience.FOCAL_OFFICERS,
                        Audience.FOCAL_HEAD);
    }

    @Test
    void nobody_is_chased_for_comments() {
        assertThat(when(rungs(DutyKind.OPINION, Obligation.ORDER))).isEqualTo(Ladders.DUE.subList(0, 3));
    }

    @Test
    void an_acknowledgement_has_a_ladder_of_its_own() {
        assertThat(when(rungs(DutyKind.ACKNOWLEDGE, Obligation.ORDER))).isEqualTo(Ladders.ACKNOWLEDGEMENT);
    }

    @Test
    void whoever_is_only_asked_has_none() {
        for (DutyKind kind : DutyKind.values()) {
            assertThat(rungs(kind, Obligation.REQUEST)).isEmpty();
            assertThat(rungs(kind, Obligation.NONE)).isEmpty();
        }
    }

    @Test
    void read_checked_and_written_again_it_is_the_same_file() {
        LadderCheck.Checked checked = LadderCheck.of(tables.rows(shipped.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.problems()).isEmpty();
        assertThat(LadderXml.write(checked.rules())).isEqualTo(shipped);
    }

    @Test
    void the_steps_of_a_plan_have_their_days() {
        String steps = TableBook.shipped(StepXml.KEY);
        Map<String, Integer> days = tables.steps(steps);
        assertThat(days)
                .hasSameSizeAs(StepXml.STEPS)
                .containsEntry("UserTask_SignPlan", 2)
                .containsEntry("UserTask_NumberAndDispatch", 1)
                .containsEntry("UserTask_OfficeReview", 3);
        assertThat(StepXml.write(days)).isEqualTo(steps);
    }
}
