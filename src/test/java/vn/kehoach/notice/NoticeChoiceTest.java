package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** People who want their mail once a day, or not at night. */
class NoticeChoiceTest {

    private static final NoticeChoice DAILY = new NoticeChoice(LocalTime.of(7, 0), null, null);
    private static final NoticeChoice QUIET = new NoticeChoice(null, LocalTime.of(21, 0), LocalTime.of(6, 30));

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

    private void at(String local) {
        rig.at(LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant());
    }

    private void tell(String subject, Letter letter) {
        rig.tell(SampleWords.notice(subject, letter));
    }

    @Test
    void once_a_day_means_one_mail_at_that_hour() throws Exception {
        rig.choices.save("stc.chuyenvien", DAILY);
        at("2023-06-07T08:00");
        tell("TL-1", Letter.REMINDER);
        at("2023-06-07T15:00");
        tell("TL-2", Letter.RECEIPT);
        rig.tell(DeliveryTest.notice("TL-1", "o", "other", ""));
        assertThat(delivery.drain()).as("the other has chosen nothing").isEqualTo(1);
        assertThat(delivery.next())
                .contains(LocalDateTime.parse("2023-06-08T07:00")
                        .atZone(BusinessClock.ZONE)
                        .toInstant());
        at("2023-06-08T06:59");
        assertThat(delivery.drain()).isZero();
        at("2023-06-08T07:00");
        assertThat(delivery.drain()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getContent().toString())
                .contains("Kính gửi")
                .contains("12/BC-STC");
    }

    @Test
    void at_night_nothing_comes_and_in_the_morning_one_mail() {
        rig.choices.save("stc.chuyenvien", QUIET);
        at("2023-06-07T20:59");
        tell("TL-1", Letter.REMINDER);
        assertThat(delivery.drain()).isEqualTo(1);
        at("2023-06-07T21:00");
        tell("TL-2", Letter.REMINDER);
        at("2023-06-08T05:00");
        tell("TL-3", Letter.REMINDER);
        assertThat(delivery.drain()).isZero();
        at("2023-06-08T06:30");
        assertThat(delivery.drain()).isEqualTo(1);
        assertThat(rig.noticeStates()).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void what_is_urgent_comes_at_once_and_says_so() throws Exception {
        rig.choices.save(
                "stc.chuyenvien", new NoticeChoice(LocalTime.of(7, 0), LocalTime.of(21, 0), LocalTime.of(6, 0)));
        at("2023-06-07T23:00");
        tell("TL-1", Letter.CHASE);
        tell("TL-2", Letter.REMINDER);
        assertThat(delivery.drain()).isEqualTo(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Importance")).containsExactly("high");
        assertThat(server.getReceivedMessages()[0].getContent().toString().strip())
                .endsWith("không chờ giờ nhận thư mà đồng chí đã chọn.");
    }

    @Test
    void what_the_server_takes_only_at_night_waits_for_the_morning() throws Exception {
        try (SmtpStub busy = new SmtpStub().answer("RCPT", "450 busy")) {
            rig.choices.save("stc.chuyenvien", QUIET);
            at("2023-06-07T20:58");
            tell("TL-1", Letter.REMINDER);
            assertThat(rig.delivery(busy.port()).drain()).isZero();
        }
        at("2023-06-07T21:30");
        assertThat(delivery.drain()).isZero();
        assertThat(rig.jdbc
                        .sql("select attempts from mail_message")
                        .query(Integer.class)
                        .single())
                .isOne();
        at("2023-06-08T06:30");
        assertThat(delivery.drain()).isEqualTo(1);
    }

    @Test
    void a_new_choice_holds_for_what_waits() {
        rig.choices.save("stc.chuyenvien", DAILY);
        at("2023-06-07T08:00");
        tell("TL-1", Letter.REMINDER);
        assertThat(delivery.drain()).isZero();
        rig.choices.save("stc.chuyenvien", NoticeChoice.NONE);
        assertThat(delivery.drain()).isEqualTo(1);
        assertThat(rig.choices.of("stc.chuyenvien")).isEqualTo(NoticeChoice.NONE);
    }

    @Test
    void a_choice_that_cannot_be_kept_is_refused_with_the_field() {
        assertThat(problems(new NoticeChoice(null, LocalTime.of(21, 0), null))).containsExactly("quietTo");
        assertThat(problems(new NoticeChoice(null, null, LocalTime.of(21, 0)))).containsExactly("quietFrom");
        assertThat(problems(new NoticeChoice(null, LocalTime.NOON, LocalTime.NOON)))
                .containsExactly("quietTo");
        assertThat(problems(new NoticeChoice(LocalTime.of(6, 0), LocalTime.of(21, 0), LocalTime.of(6, 30))))
                .containsExactly("digestAt");
    }

    private List<String> problems(NoticeChoice choice) {
        return Stream.of(choice)
                .flatMap(wrong -> {
                    try {
                        rig.choices.save("a", wrong);
                        return Stream.empty();
                    } catch (Refusal refusal) {
                        return refusal.problems().stream();
                    }
                })
                .map(Problem::field)
                .toList();
    }
}
