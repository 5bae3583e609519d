package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.escalation.PlanTimeline;
import vn.kehoach.overview.PlanQuotas;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Refusal;

/** A plan in force: what comes next for whom, and its quotas against what was reported. */
@RoundTest
class PlanOverviewTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String UNIT = "so-tai-chinh";
    private static final String OTHER = "dai-ptth";

    @Autowired
    private RoundWorld world;

    @Autowired
    private PlanTimeline timeline;

    @Autowired
    private PlanQuotas quotas;

    @BeforeEach
    void day() {
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private void receives(Plan plan, String unit) {
        world.jdbc.sql("""
                insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name, obligation,
                    channel) values (?, 1, 'Các đơn vị', 'TO_DO', ?, ?, 'ORDER', 'ELECTRONIC')""").params(plan.id(), unit, unit).update();
    }

    private List<String> line(String login, Plan plan) {
        DateTexts words = DateTexts.of(Texts.VIETNAMESE);
        return world.as(login, () -> timeline.of(plan.id())).moments().stream()
                .map(one -> words.moment(one.at()) + " " + one.what() + (one.way() == null ? "" : " " + one.way()) + " "
                        + one.named())
                .toList();
    }

    @Test
    void theLineSaysWhatComesNextAndWhomItReaches() {
        Plan plan =
                world.issue(new Asked(DutyKind.REPORT, LAST, "CHECKED", "SIGNED", true), UNIT, OTHER, "?bao-bac-ninh");
        receives(plan, OTHER);
        Round round = world.open(plan);

        assertThat(line("snv.chuyenvien", plan))
                .containsExactly(
                        "08 giờ 00 ngày 15/5/2023 ISSUED []",
                        "08 giờ 00 ngày 15/5/2023 OPENS [bao-bac-ninh, dai-ptth, so-tai-chinh]",
                        "08 giờ 00 ngày 07/6/2023 RUNG REMINDER [dai-ptth, so-tai-chinh]",
                        "08 giờ 00 ngày 13/6/2023 RUNG REMINDER [dai-ptth, so-tai-chinh]",
                        "23 giờ 59 ngày 14/6/2023 LAST_DAY [bao-bac-ninh, dai-ptth, so-tai-chinh]",
                        "08 giờ 00 ngày 15/6/2023 RUNG OVERDUE [dai-ptth, so-tai-chinh]",
                        "08 giờ 00 ngày 19/6/2023 RUNG CHASE [dai-ptth, so-tai-chinh]",
                        "08 giờ 00 ngày 23/6/2023 RUNG REPORT [dai-ptth, so-tai-chinh]",
                        "23 giờ 59 ngày 24/6/2023 CONSOLIDATION []");
        // A unit sees what concerns itself, and not what is decided about it.
        assertThat(line("dai.giamdoc", plan))
                .containsExactly(
                        "08 giờ 00 ngày 15/5/2023 ISSUED []",
                        "08 giờ 00 ngày 15/5/2023 OPENS [dai-ptth]",
                        "08 giờ 00 ngày 07/6/2023 RUNG REMINDER [dai-ptth]",
                        "08 giờ 00 ngày 13/6/2023 RUNG REMINDER [dai-ptth]",
                        "23 giờ 59 ngày 14/6/2023 LAST_DAY [dai-ptth]",
                        "08 giờ 00 ngày 15/6/2023 RUNG OVERDUE [dai-ptth]");
        assertThatThrownBy(() -> line("stc.giamdoc", plan)).isInstanceOf(Refusal.class);

        reports(round, UNIT, "stc", Map.of("summary", "Xong."));
        world.clock.set(LAST.minusDays(1), 9);
        assertThat(line("snv.chuyenvien", plan))
                .noneMatch(moment -> moment.contains("RUNG") && moment.contains(UNIT))
                .noneMatch(moment -> moment.contains("13/6/2023"))
                .contains("23 giờ 59 ngày 14/6/2023 LAST_DAY [bao-bac-ninh, dai-ptth]");
    }

    @Test
    void whatIsPlannedIsOnTheLineAsWell() {
        Plan plan = world.issue(Asked.report(LAST), UNIT);
        world.jdbc
                .sql("update plan_duty set opens_on = date '2023-06-10' where plan_id = ?")
                .param(plan.id())
                .update();
        world.inForce(plan);
        world.run(plan.businessKey(), "ServiceTask_OpenDuties");

        assertThat(line("snv.chuyenvien", plan))
                // The rung of 7 June lies before the day on which the unit is asked.
                .startsWith(
                        "08 giờ 00 ngày 15/5/2023 ISSUED []",
                        "08 giờ 00 ngày 10/6/2023 OPENS [so-tai-chinh]",
                        "08 giờ 00 ngày 13/6/2023 RUNG REMINDER [so-tai-chinh]");
    }

    @Test
    void quotasStandAgainstWhatWasReported() {
        Plan plan = world.issue(Asked.report(LAST), UNIT, OTHER);
        receives(plan, OTHER);
        world.jdbc
                .sql(
                        "update plan_duty set data_from = date '2022-12-15', data_to = date '2023-06-14' where plan_id = ?")
                .param(plan.id())
                .update();
        long of = quota(plan, UNIT);
        long others = quota(plan, OTHER);
        Round round = world.open(plan);
        assertThat(quotas("snv.chuyenvien", plan)).singleElement().satisfies(quota -> {
            assertThat(quota.target()).isEqualTo("≥ 1 tin, bài/tuần");
            assertThat(quota.rounds().get(0).silent()).isEqualTo(2);
        });

        reports(round, UNIT, "stc", figure(of, 26));
        reports(round, OTHER, "dai", figure(others, 25));
        PlanQuotas.InRound all = quotas("snv.chuyenvien", plan).get(0).rounds().get(0);
        assertThat(all.required()).isEqualByComparingTo("26");
        assertThat(all.total()).isEqualByComparingTo("51");
        assertThat(all.figures())
                .extracting(PlanQuotas.Figure::unitName, PlanQuotas.Figure::met)
                .containsExactly(tuple(OTHER, false), tuple(UNIT, true));
        assertThat(quotas("dai.giamdoc", plan).get(0).rounds().get(0).figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount()).isEqualByComparingTo(BigDecimal.valueOf(25)));
        assertThatThrownBy(() -> quotas("stc.giamdoc", plan)).isInstanceOf(Refusal.class);
    }

    private List<PlanQuotas.Quota> quotas(String login, Plan plan) {
        return world.as(login, () -> quotas.of(plan.id()));
    }

    private static Map<String, Object> figure(long quota, int amount) {
        return Map.of("summary", "Xong.", "quotas", List.of(Map.of("quotaId", quota, "amount", amount, "note", "")));
    }

    private long quota(Plan plan, String unit) {
        world.jdbc.sql("""
                insert into plan_quota (plan_id, seq_no, unit_code, quota_object, operator, amount, unit_text, period)
                values (?, 1, ?, 'Đăng tin, bài', '>=', 1, 'tin, bài', 'WEEK')""").params(plan.id(), unit).update();
        return world.jdbc
                .sql("select id from plan_quota where plan_id = ? and unit_code = ?")
                .params(plan.id(), unit)
                .query(Long.class)
                .single();
    }

    private void reports(Round round, String unit, String people, Map<String, Object> fields) {
        String key = world.response(round, unit).businessKey();
        world.complete(people + ".giamdoc", key, "UserTask_PrepareReport", "submit", fields);
        world.complete(people + ".giamdoc", key, "UserTask_ApproveResponse", "approve", Map.of());
        world.upload(people + ".vanthu", key, "UserTask_SendResponse");
        world.complete(
                people + ".vanthu",
                key,
                "UserTask_SendResponse",
                "send",
                Map.of("registrationDate", world.clock.today().toString(), "number", "7"));
    }
}
