package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.StandIns;

/** What arrives at a mail server that takes everything. */
class DeliveryTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final NoticeRig rig = new NoticeRig();
    private Delivery delivery;

    @BeforeEach
    void start() {
        server.start();
        delivery = rig.delivery(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    static Notice notice(String subject, String occasion, String person, String gathering) {
        return new Notice(
                subject,
                occasion,
                person,
                Letter.REMINDER,
                SampleWords.ALL,
                gathering,
                java.time.Instant.parse("2023-06-07T01:00:00Z"));
    }

    @Test
    void the_same_is_told_once() {
        assertThat(rig.tell(notice("TL-1", "2023-06-14/reminder", "a", ""))).isTrue();
        assertThat(rig.tell(notice("TL-1", "2023-06-14/reminder", "a", ""))).isFalse();
        assertThat(rig.tell(notice("TL-1", "2023-06-14/reminder", "b", ""))).isTrue();
        assertThat(rig.tell(notice("TL-1", "2023-06-20/reminder", "a", ""))).isTrue();
        assertThat(delivery.run()).isEqualTo(3);
        assertThat(delivery.run()).isZero();
        assertThat(rig.notices.on(List.of("TL-1")))
                .extracting(Told::state)
                .containsOnly(Told.State.SENT)
                .hasSize(3);
    }

    @Test
    void what_the_caller_rolls_back_is_not_told() {
        rig.transactions.executeWithoutResult(status -> {
            rig.notices.tell(notice("TL-1", "o", "a", ""));
            status.setRollbackOnly();
        });
        assertThat(delivery.drain()).isZero();
    }

    @Test
    void a_mail_has_its_form() throws Exception {
        rig.tell(notice("TL-1", "o", "stc.chuyenvien", ""));
        delivery.run();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .isEqualTo("[Nhắc việc] Báo cáo 6 tháng đầu năm 2023: hạn cuối 14/6/2023 (1 việc)");
        assertThat(mail.getHeader("Subject")[0]).matches("\\p{ASCII}+").contains("=?UTF-8?");
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getContent().toString()).startsWith("Kính gửi: Đồng chí Nguyễn Văn An, Sở Tài chính.");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(rig.now()));
        assertThat(mail.getMessageID()).matches("<\\d+\\.[0-9a-f-]{36}@bacninh\\.example>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0].toString()).contains("<stc.chuyenvien@stc.example>");
    }

    @Test
    void who_is_away_has_his_mail_go_to_his_stand_in_with_both_names() throws Exception {
        Person absent = rig.person("stc.chuyenvien").orElseThrow();
        Person standIn = rig.person("stc.vanthu").orElseThrow();
        rig.away.put("stc.chuyenvien", new StandIns.Pair(standIn, absent, "B (xử lý thay đồng chí A)"));
        rig.tell(notice("TL-1", "o", "stc.chuyenvien", ""));
        delivery.run();
        InternetAddress to = (InternetAddress) server.getReceivedMessages()[0].getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo(standIn.email());
        assertThat(to.getPersonal()).isEqualTo("B (xử lý thay đồng chí A)");
    }

    @Test
    void one_mail_for_many_notices_of_a_run_and_one_for_each_person() {
        for (String unit : List.of("1", "2", "3")) {
            rig.tell(notice("TL-" + unit, "o", "a", "ladder"));
            rig.tell(notice("TL-" + unit, "o", "b", "ladder"));
        }
        assertThat(delivery.run()).as("others may still join").isZero();
        rig.later(Duration.ofSeconds(30));
        rig.tell(notice("TL-4", "o", "a", "ladder"));
        assertThat(delivery.run()).isEqualTo(2);
        assertThat(rig.noticeStates()).hasSize(7).containsOnly("SENT");
    }

    @Test
    void to_drain_waits_for_nothing_to_join() {
        rig.tell(notice("TL-1", "o", "a", "ladder"));
        assertThat(delivery.drain()).isEqualTo(1);
    }

    @Test
    void a_unit_without_people_is_told_in_its_mailbox() throws Exception {
        rig.tell(notice("TL-1", "o", Notice.mailbox("so-tai-chinh"), ""));
        delivery.run();
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                .contains("<so-tai-chinh@x.example>");
    }

    @Test
    void a_line_break_in_a_title_or_name_adds_no_header() throws Exception {
        Notice evil = SampleWords.notice(
                "TL-1", Letter.REMINDER, "ten_dot", "Đợt\r\nBcc: kho@x.example\r\n\r\nX\u2028Y", "han_cuoi", "1\n2");
        rig.tell(evil);
        delivery.run();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[Nhắc việc] Đợt Bcc: kho@x.example X Y: hạn cuối 1 2 (1 việc)");
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(Header::getName)
                .doesNotContain("Bcc", "X");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_address_that_is_none_is_listed_for_people_and_holds_nobody_up() {
        rig.addresses.putAll(Map.of("none", " ", "wrong", "an@@stc", "evil", "a@b.example\r\nRCPT TO:<c@d.example>"));
        for (String person : List.of("none", "wrong", "evil", "right")) {
            rig.tell(notice("TL-1", "o", person, ""));
        }
        assertThat(delivery.run()).isEqualTo(1);
        assertThat(rig.mailStates()).containsExactly("FAILED", "FAILED", "FAILED", "SENT");
        assertThat(rig.noticeStates()).containsExactly("FAILED", "FAILED", "FAILED", "SENT");
        assertThat(rig.error()).contains("no address for Nguyễn Văn An");
    }

    @Test
    void a_letter_with_a_word_missing_is_listed_too() {
        rig.tell(new Notice("TL-1", "o", "a", Letter.CHASE, Map.of(), "", rig.now()));
        assertThat(delivery.run()).isZero();
        assertThat(rig.mailStates()).containsExactly("FAILED");
        assertThat(rig.error()).contains("no words for");
    }

    @Test
    void what_is_done_meanwhile_is_not_said() {
        rig.tell(notice("TL-1", "o", "a", "ladder"));
        rig.tell(notice("TL-2", "o", "b", "ladder"));
        rig.notices.drop("TL-1", List.of(Letter.REMINDER));
        assertThat(delivery.drain()).isEqualTo(1);
        assertThat(rig.noticeStates()).containsExactly("DROPPED", "SENT");
    }
}
