package vn.kehoach.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.notice.Delivery;
import vn.kehoach.notice.Told;
import vn.kehoach.round.ResponseExtended;
import vn.kehoach.round.ResponseSent;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;

/** Who hears what on which day. */
class LadderWatchTest {

    private final LadderRig rig = new LadderRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private Round june() {
        return rig.round("REPORT", "2023-06-14", "2023-05-15T08:00");
    }

    @Test
    void a_last_day_on_a_wednesday_each_rung_to_the_right_people() {
        wholeLadder(rig);
    }

    @Test
    void the_same_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                LadderRig other = new LadderRig(postgres.getPostgresDatabase())) {
            wholeLadder(other);
        }
    }

    private static void wholeLadder(LadderRig rig) {
        Round round = rig.round("REPORT", "2023-06-14", "2023-05-15T08:00");
        rig.at("2023-05-15T09:00");
        rig.asked(round, "so-tai-chinh");
        rig.watchUntil(round, "2023-07-31T00:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-07T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-13T08:00 so-tai-chinh.head [Nhắc việc]",
                        "2023-06-13T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-15T08:00 so-tai-chinh.head [Quá hạn]",
                        "2023-06-15T08:00 so-tai-chinh.officer [Quá hạn]");
        assertThat(rig.process).containsExactly("2023-06-19T08:00 chaseDue", "2023-06-23T08:00 reportDue");
        assertThat(rig.bean(LadderWatch.class).next(round)).isEmpty();
    }

    @Test
    void a_last_day_on_a_sunday() {
        Round round = rig.round("REPORT", "2023-11-19", "2023-10-20T08:00");
        rig.asked(round, "so-tai-chinh");
        rig.watchUntil(round, "2023-12-31T00:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-11-10T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-11-16T08:00 so-tai-chinh.head [Nhắc việc]",
                        "2023-11-16T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-11-20T08:00 so-tai-chinh.head [Quá hạn]",
                        "2023-11-20T08:00 so-tai-chinh.officer [Quá hạn]");
        assertThat(rig.process).containsExactly("2023-11-22T08:00 chaseDue", "2023-11-28T08:00 reportDue");
    }

    @Test
    void a_letter_says_what_is_due_with_both_halves_and_whom_to_call() {
        Round round = june();
        rig.asked(round, "so-tai-chinh");
        rig.watchUntil(round, "2023-06-15T08:00");
        assertThat(rig.bodies.get(4))
                .startsWith("Kính gửi: Đồng chí Nguyễn so-tai-chinh.officer, Chuyên viên, Cơ quan so-tai-chinh.")
                .contains(
                        "Đến hết ngày 14/6/2023, Cơ quan so-noi-vu chưa nhận được",
                        "- Báo cáo 6 tháng đầu năm 2023; Kế hoạch số 36/KH-UBND ngày 08/02/2023 của Cơ quan ubnd-tinh;"
                                + " thời hạn: trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư);",
                        "trong ngày 16/6/2023",
                        "đồng chí Nguyễn so-noi-vu.officer, điện thoại 0222 9");
    }

    /** The rungs stay as they are: who misses the hour is told on the next working day, not the same evening. */
    @Test
    void an_hour_of_the_last_day_is_said_and_who_misses_it_is_told_the_next_working_day() {
        Round june = june();
        rig.asked(june, "so-tai-chinh");
        rig.jdbc
                .sql("update round set due_text = 'chậm nhất 17 giờ 00 ngày 14/6/2023', due_hour = '17:00',"
                        + " due_bound = 'INCLUSIVE'")
                .update();
        rig.jdbc
                .sql("update response set due_at = ?")
                .param(Timestamp.from(Instant.parse("2023-06-14T10:00:00Z")))
                .update();
        Round round = rig.bean(Rounds.class).get(june.id());
        rig.watchUntil(round, "2023-06-15T08:00");
        assertThat(rig.mails)
                .containsExactlyInAnyOrder(
                        "2023-06-07T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-13T08:00 so-tai-chinh.head [Nhắc việc]",
                        "2023-06-13T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-15T08:00 so-tai-chinh.head [Quá hạn]",
                        "2023-06-15T08:00 so-tai-chinh.officer [Quá hạn]");
        assertThat(rig.bodies.get(0))
                .contains("chậm nhất 17 giờ 00 ngày 14/6/2023 (hạn cuối: 17 giờ 00 ngày 14/6/2023, thứ Tư)");
        assertThat(rig.bodies.get(4)).contains("Đến 17 giờ 00 ngày 14/6/2023, Cơ quan so-noi-vu chưa nhận được");
    }

    @Test
    void without_an_assignee_the_clerk_is_reminded_and_a_unit_without_people_in_its_mailbox() {
        Round round = june();
        rig.asked(round, "so-y-te", "ASKED", "ORDER", null);
        rig.asked(round, "khong-ai", "ASKED", "ORDER", null);
        rig.watchUntil(round, "2023-06-07T09:00");
        assertThat(rig.mails)
                .containsExactly("2023-06-07T08:00 so-y-te.clerk [Nhắc việc]", "2023-06-07T08:00 khong-ai [Nhắc việc]");
    }

    @Test
    void who_has_done_his_part_is_left_alone() {
        Round round = june();
        rig.asked(round, "dang-ky", "AT_HEAD", "ORDER", "dang-ky.officer");
        rig.asked(round, "van-thu", "AT_CLERK", "ORDER", "van-thu.officer");
        rig.asked(round, "da-gui", "SUBMITTED", "ORDER", "da-gui.officer");
        rig.asked(round, "dat", "ACCEPTED", "ORDER", "dat.officer");
        rig.asked(round, "thoi", "CALLED_OFF", "ORDER", "thoi.officer");
        rig.watchUntil(round, "2023-06-07T09:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-07T08:00 dang-ky.head [Nhắc việc]", "2023-06-07T08:00 van-thu.clerk [Nhắc việc]");
    }

    @Test
    void to_invited_bodies_nothing_goes_by_itself() {
        Round round = june();
        rig.asked(round, "bao", "ASKED", "REQUEST", "bao.officer");
        assertThat(rig.bean(LadderWatch.class).next(round)).isEmpty();
        rig.at("2023-07-31T08:00");
        rig.fire(round);
        assertThat(rig.mails).isEmpty();
        assertThat(rig.process).isEmpty();
    }

    @Test
    void firing_early_or_twice_does_no_harm() {
        Round round = june();
        rig.asked(round, "so-tai-chinh");
        rig.at("2023-06-07T07:59");
        rig.fire(round);
        assertThat(rig.mails).isEmpty();
        rig.at("2023-06-19T08:00");
        rig.fire(round);
        rig.fire(round);
        assertThat(rig.process).hasSize(1);
    }

    @Test
    void after_a_week_off_each_rung_once_in_order_and_one_mail_a_person() {
        Round round = june();
        String key = rig.asked(round, "so-tai-chinh");
        rig.at("2023-06-15T10:00");
        rig.fire(round);
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-15T10:00 so-tai-chinh.officer [Quá hạn]",
                        "2023-06-15T10:00 so-tai-chinh.head [Quá hạn]");
        assertThat(rig.notices().on(List.of(key)))
                .extracting(Told::occasion, Told::person)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"2023-06-14/reminder\", \"so-tai-chinh.officer\")",
                        "(\"2023-06-14/last-reminder\", \"so-tai-chinh.head\")",
                        "(\"2023-06-14/last-reminder\", \"so-tai-chinh.officer\")",
                        "(\"2023-06-14/overdue\", \"so-tai-chinh.head\")",
                        "(\"2023-06-14/overdue\", \"so-tai-chinh.officer\")");
        rig.watchUntil(round, "2023-07-31T00:00");
        assertThat(rig.process).containsExactly("2023-06-19T08:00 chaseDue", "2023-06-23T08:00 reportDue");
        assertThat(rig.mails).hasSize(2);
    }

    @Test
    void one_mail_for_two_rounds_of_the_same_morning() {
        Round first = june();
        Round second = june();
        rig.asked(first, "so-tai-chinh");
        rig.asked(second, "so-tai-chinh");
        rig.at("2023-06-07T08:00");
        for (Round round : List.of(first, second)) {
            rig.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> rig.bean(LadderWatch.class).fire(round));
        }
        rig.bean(Delivery.class).drain();
        assertThat(rig.mails).hasSize(1);
        assertThat(rig.bodies.get(0).lines().filter(line -> line.startsWith("- Báo cáo")))
                .hasSize(2);
    }

    @Test
    void an_extension_begins_a_ladder_of_its_own_and_what_it_finds_behind_it_is_not_said() {
        Round round = june();
        String key = rig.asked(round, "so-tai-chinh");
        rig.watchUntil(round, "2023-06-14T09:00");
        rig.mails.clear();
        rig.set(key, "last_day", LocalDate.parse("2023-06-20"));
        rig.set(key, "extended_until", LocalDate.parse("2023-06-20"));
        long id = Long.parseLong(key.substring(3));
        rig.publish(new ResponseExtended(id, LocalDate.parse("2023-06-20"), "Chờ số liệu"));
        rig.watchUntil(round, "2023-07-31T00:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-14T09:00 so-tai-chinh.officer [Gia hạn]",
                        "2023-06-14T09:00 so-tai-chinh.head [Gia hạn]",
                        "2023-06-19T08:00 so-tai-chinh.head [Nhắc việc]",
                        "2023-06-19T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-21T08:00 so-tai-chinh.head [Quá hạn]",
                        "2023-06-21T08:00 so-tai-chinh.officer [Quá hạn]");
        assertThat(rig.process).containsExactly("2023-06-23T08:00 chaseDue", "2023-06-29T08:00 reportDue");
        assertThat(rig.bodies.get(rig.bodies.size() - 1)).contains("đã gia hạn (hạn cuối: hết ngày 20/6/2023, thứ Ba)");
    }

    @Test
    void a_request_for_more_has_its_own_last_day() {
        Round round = june();
        String key = rig.asked(round, "so-tai-chinh");
        rig.set(key, "state", "MORE_ASKED");
        rig.set(key, "more_reason", "Số liệu");
        rig.set(key, "more_last_day", LocalDate.parse("2023-06-28"));
        rig.at("2023-06-20T10:00");
        rig.set(key, "more_asked_at", Timestamp.from(rig.now()));
        rig.watchUntil(round, "2023-06-29T09:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-21T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-27T08:00 so-tai-chinh.head [Nhắc việc]",
                        "2023-06-27T08:00 so-tai-chinh.officer [Nhắc việc]",
                        "2023-06-29T08:00 so-tai-chinh.head [Quá hạn]",
                        "2023-06-29T08:00 so-tai-chinh.officer [Quá hạn]");
    }

    @Test
    void rungs_before_the_unit_was_asked_are_not_made_up_for() {
        Round round = rig.round("REPORT", "2023-06-14", "2023-06-12T10:00");
        rig.asked(round, "so-tai-chinh");
        rig.at("2023-06-12T10:00");
        rig.watchUntil(round, "2023-06-13T09:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-06-13T08:00 so-tai-chinh.head [Nhắc việc]",
                        "2023-06-13T08:00 so-tai-chinh.officer [Nhắc việc]");
    }

    @Test
    void an_acknowledgement_is_asked_for_the_same_day_the_next_and_then_by_phone() {
        // A Wednesday.
        Round round = rig.round("ACKNOWLEDGE", "2023-02-08", "2023-02-08T09:00");
        rig.asked(round, "so-tai-chinh", "ASKED", "ORDER", null);
        rig.asked(round, "da-vao-so", "RECEIVED", "ORDER", null);
        rig.asked(round, "xa-1", "ASKED", "ORDER", null);
        rig.asked(round, "bao", "ASKED", "REQUEST", null);
        rig.watchUntil(round, "2023-03-01T00:00");
        assertThat(rig.mails)
                .containsExactly(
                        "2023-02-08T16:00 so-tai-chinh.clerk [Nhắc việc]",
                        "2023-02-08T16:00 xa-1.all [Nhắc việc]",
                        "2023-02-09T08:00 so-tai-chinh.clerk [Nhắc việc]",
                        "2023-02-09T08:00 so-tai-chinh.head [Nhắc việc]",
                        "2023-02-09T08:00 da-vao-so.head [Nhắc việc]",
                        "2023-02-09T08:00 xa-1.all [Nhắc việc]",
                        "2023-02-13T08:00 huyen-a.clerk [Nhắc việc]");
        assertThat(rig.process).containsExactly("2023-02-13T08:00 callDue");
        assertThat(rig.bodies.get(1)).as("its district asks a commune").contains("\n\nTrân trọng.\nCơ quan huyen-a\n");
        assertThat(rig.bodies.get(6))
                .contains("- Cơ quan xa-1: điện thoại 0222 111")
                .doesNotContain("so-tai-chinh");
    }

    @Test
    void where_only_communes_are_missing_the_provinces_clerk_has_nobody_to_call() {
        Round round = rig.round("ACKNOWLEDGE", "2023-02-08", "2023-02-08T09:00");
        rig.asked(round, "xa-1", "ASKED", "ORDER", null);
        rig.watchUntil(round, "2023-03-01T00:00");
        assertThat(rig.process).isEmpty();
        assertThat(rig.mails).contains("2023-02-13T08:00 huyen-a.clerk [Nhắc việc]");
    }

    @Test
    void what_is_still_to_be_sent_is_dropped_when_the_answer_comes() {
        Round round = june();
        String key = rig.asked(round, "so-tai-chinh");
        rig.at("2023-06-15T08:00");
        rig.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> rig.bean(LadderWatch.class).fire(round));
        long documentId = rig.document(key, 1, "2023-06-15", false);
        rig.publish(new ResponseSent(Long.parseLong(key.substring(3)), documentId));
        assertThat(rig.mails).containsExactly("2023-06-15T08:00 so-tai-chinh.clerk [Đã tiếp nhận]");
    }
}
