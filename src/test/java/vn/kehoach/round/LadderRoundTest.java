package vn.kehoach.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kehoach.demo.MailServer;
import vn.kehoach.notice.Delivery;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.RoundWorld.Asked;

/** The ladder in the real models: the watch fires, tasks open, mails arrive at a mail server. */
@RoundTest
class LadderRoundTest {

    private static final LocalDate LAST = LocalDate.of(2023, 6, 14);
    private static final String WATCH = "Timer_NextRung";

    @Autowired
    private RoundWorld world;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MailServer server;

    private final Set<String> seen = new HashSet<>();

    @BeforeEach
    void day() {
        // Rounds of other tests share the database: what they would still send goes out first.
        world.clock.set(LocalDate.of(2024, 1, 2), 8);
        newMails();
        world.clock.set(LocalDate.of(2023, 5, 15), 8);
        world.freshNumbers();
    }

    private List<String> newMails() {
        delivery.drain();
        return server.mails().stream()
                .filter(mail -> seen.add(mail.messageId()))
                .map(mail ->
                        mail.to().replaceFirst("@.*", "") + " " + mail.subject().replaceFirst("].*", "]"))
                .toList();
    }

    private void watch(Round round, LocalDate day) {
        world.clock.set(day, 8);
        world.run(round.businessKey(), WATCH);
        world.run(round.businessKey(), "ServiceTask_Watch");
    }

    @Test
    void lateUnitsAreRemindedChasedAndReportedByTheModelsTasks() {
        Round round = world.open(world.issue(Asked.report(LAST), "so-tai-chinh", "?bao-bac-ninh"));
        assertThat(world.job(round.businessKey(), WATCH).getDuedate().toInstant())
                .isEqualTo(Instant.parse("2023-06-07T01:00:00Z"));
        newMails();
        watch(round, LocalDate.of(2023, 6, 7));
        assertThat(newMails()).hasSize(1).allSatisfy(mail -> assertThat(mail).endsWith("[Nhắc việc]"));
        watch(round, LocalDate.of(2023, 6, 13));
        watch(round, LocalDate.of(2023, 6, 15));
        newMails();
        watch(round, LocalDate.of(2023, 6, 19));
        assertThat(newMails()).isEmpty();
        String key = round.businessKey();
        Map<String, Object> fields = Map.of(
                "units", List.of(world.response(round, "so-tai-chinh").businessKey()),
                "requestedDay", "2023-06-21",
                "reportBefore", "2023-06-26",
                "clause", "mục III",
                "letter", "Kính gửi: Đồng chí {ho_ten}, {chuc_vu}.");
        world.complete(holder(key, "UserTask_ChaseLateUnits"), key, "UserTask_ChaseLateUnits", "submit", fields);
        world.complete("snv.giamdoc", key, "UserTask_ReleaseChase", "return", Map.of("reason", "Nêu rõ thời hạn"));
        world.complete(holder(key, "UserTask_ChaseLateUnits"), key, "UserTask_ChaseLateUnits", "submit", fields);
        assertThat(newMails()).isEmpty();
        world.complete("snv.giamdoc", key, "UserTask_ReleaseChase", "release", Map.of());
        assertThat(newMails()).containsExactly("stc.giamdoc [Đôn đốc lần 2]");

        watch(round, LocalDate.of(2023, 6, 23));
        world.complete("snv.giamdoc", key, "UserTask_DecideReport", "report", Map.of("proposal", "Nhắc đơn vị"));
        assertThat(newMails()).containsExactly("vp.chanhvp [Báo cáo]");
        world.complete("vp.chanhvp", key, "UserTask_OfficeDecidesReport", "report", Map.of("proposal", "Nhắc đơn vị"));
        assertThat(newMails()).containsExactly("ubnd.chutich [Báo cáo]");
        assertThat(world.has(key, WATCH)).as("no rung is left").isFalse();
    }

    private String holder(String key, String definition) {
        var task = world.task(key, definition);
        String assignee = task.getAssignee() == null ? "snv.chuyenvien" : task.getAssignee();
        world.tasks.setAssignee(task.getId(), assignee);
        return assignee;
    }

    @Test
    void whoHasNotAcknowledgedIsCalledByTheIssuersClerk() {
        world.clock.set(LocalDate.of(2023, 2, 8), 9);
        Asked asked = new Asked(DutyKind.ACKNOWLEDGE, LocalDate.of(2023, 2, 8), "NONE", "SIGNED", false);
        Round round = world.open(world.issue(asked, "so-tai-chinh"));
        world.clock.set(LocalDate.of(2023, 2, 8), 16);
        world.run(round.businessKey(), WATCH);
        world.run(round.businessKey(), "ServiceTask_Watch");
        assertThat(newMails()).containsExactly("stc.vanthu [Nhắc việc]");
        watch(round, LocalDate.of(2023, 2, 9));
        watch(round, LocalDate.of(2023, 2, 13));
        String key = round.businessKey();
        String response = world.response(round, "so-tai-chinh").businessKey();
        world.complete(
                "ubnd.vanthu",
                key,
                "UserTask_CallUnits",
                "called",
                Map.of("results", Map.of(response, "Sẽ tiếp nhận trong buổi sáng")));
        assertThat(world.openTasks(key)).doesNotContain("UserTask_CallUnits");
    }
}
