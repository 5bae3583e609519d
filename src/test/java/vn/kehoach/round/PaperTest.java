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
import vn.kehoach.plan.PaperDelivery;
import vn.kehoach.plan.Papers;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.RoundWorld.Asked;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** A plan on paper: printed, dispatched, signed for; its acknowledgement is counted from that day. */
@RoundTest
class PaperTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 15);
    private static final String CLERK = "ubnd.vanthu";

    @Autowired
    private RoundWorld world;

    @Autowired
    private PaperDelivery papers;

    @Autowired
    private Papers stored;

    @Autowired
    private RoundMembers members;

    private Plan plan;
    private Round round;

    @BeforeEach
    void onPaper() {
        world.clock.set(DAY, 8);
        plan = world.issue(new Asked(DutyKind.ACKNOWLEDGE, DAY, "NONE", "SIGNED", false), "so-tai-chinh");
        world.jdbc.sql("""
                        insert into plan_recipient (plan_id, line_no, line_text, purpose, unit_code, unit_name,
                            obligation, channel)
                        values (?, 1, 'Sở Tài chính', 'EXECUTE', 'so-tai-chinh', 'Sở Tài chính', 'ORDER', 'PAPER')""").param(plan.id()).update();
        round = world.open(plan);
    }

    private void dispatched(Map<String, Object> typed) {
        world.does(CLERK, () -> papers.dispatched(plan.id(), "so-tai-chinh", json(typed)));
    }

    private void signed(Map<String, Object> typed) {
        world.does(CLERK, () -> papers.signedFor(plan.id(), "so-tai-chinh", json(typed)));
    }

    private JsonNode json(Map<String, Object> typed) {
        return world.json.valueToTree(typed);
    }

    private List<String> states() {
        return stored.of(plan.id()).stream().map(Papers.Paper::state).toList();
    }

    @Test
    void nobodyIsRemindedOfAPaperBeforeSomebodySignedForIt() {
        assertThat(states()).containsExactly("PRINTED");
        assertThatThrownBy(() -> signed(Map.of("day", DAY.toString(), "by", "Văn thư")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("plan.paperNotDispatched"));
        dispatched(Map.of("day", DAY.toString(), "way", "Bưu điện", "mark", "RR123456789VN"));
        assertThat(states()).containsExactly("DISPATCHED");
        // The watch had nothing to wait for and ended.
        world.run(round.businessKey(), "Timer_NextRung");
        world.run(round.businessKey(), "ServiceTask_Watch");
        assertThat(world.has(round.businessKey(), "Timer_NextRung")).isFalse();

        world.clock.set(DAY.plusDays(3), 9);
        assertThatThrownBy(() -> signed(Map.of("day", DAY.minusDays(1).toString())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder("by", "day"));
        signed(Map.of("day", DAY.plusDays(3).toString(), "by", "Đ/c Văn thư"));
        assertThat(states()).containsExactly("SIGNED_FOR");
        // The task of registering it is due that day, and not late before.
        Response response = world.response(round, "so-tai-chinh");
        assertThat(response.lastDay()).isEqualTo(DAY.plusDays(3));
        assertThat(world.task(response.businessKey(), "UserTask_RegisterIncoming")
                        .getDueDate())
                .hasSameTimeAs("2023-05-18T23:59:00");
        assertThat(response.bucket(world.clock.now())).isEqualTo(Bucket.OPEN_IN_TIME);
        assertThat(world.job(round.businessKey(), "Timer_NextRung")
                        .getDuedate()
                        .toInstant()
                        .atZone(vn.kehoach.time.BusinessClock.ZONE)
                        .toLocalDateTime())
                .isEqualTo(DAY.plusDays(3).atTime(16, 0));
    }

    @Test
    void whoHadTwoWorkingDaysHasThemFromTheDayOfReceipt() {
        world.jdbc
                .sql("update round set last_day = ? where id = ?")
                .params(DAY.plusDays(2), round.id())
                .update();
        dispatched(Map.of("day", DAY.toString(), "way", "Bưu điện"));
        world.clock.set(DAY.plusDays(4), 9);
        signed(Map.of("day", DAY.plusDays(4).toString(), "by", "Đ/c Văn thư"));
        // 19/5/2023 is a Friday.
        assertThat(world.response(round, "so-tai-chinh").lastDay()).isEqualTo(LocalDate.of(2023, 5, 23));
    }

    @Test
    void aUnitAddedLaterGetsItTheWayThatWasChosen() {
        Plan report = world.issue(Asked.report(LocalDate.of(2023, 6, 14)), "so-tai-chinh");
        Round asked = world.open(report);
        for (String channel : List.of("PAPER", "ELECTRONIC")) {
            String unit = channel.equals("PAPER") ? "so-tu-phap" : "so-y-te";
            JsonNode fields = json(Map.of("unit", unit, "reason", "Bổ sung.", "channel", channel));
            world.does("snv.chuyenvien", () -> members.join(asked.id(), fields));
            assertThat(world.jdbc
                            .sql("select channel from plan_recipient where plan_id = ? and unit_code = ?")
                            .params(report.id(), unit)
                            .query(String.class)
                            .list())
                    .containsExactly(channel);
        }
        assertThat(stored.of(report.id())).extracting(Papers.Paper::unit).containsExactly("so-tu-phap");
        JsonNode wrong = json(Map.of("unit", "so-cong-thuong", "reason", "Bổ sung.", "channel", "FAX"));
        assertThatThrownBy(() -> world.does("snv.chuyenvien", () -> members.join(asked.id(), wrong)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("channel"));
    }

    @Test
    void onlyTheClerkOfTheIssuerOrTheFocalBodyWritesItDown() {
        JsonNode typed = json(Map.of("day", DAY.toString(), "way", "Trực tiếp"));
        assertThatThrownBy(() -> world.does("stc.vanthu", () -> papers.dispatched(plan.id(), "so-tai-chinh", typed)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> dispatched(Map.of("day", "2023-02-30")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder("day", "way"));
    }
}
