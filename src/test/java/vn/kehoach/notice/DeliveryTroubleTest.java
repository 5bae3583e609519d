package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail servers that are busy, refuse, fall silent or are away; nodes that die. */
class DeliveryTroubleTest {

    private final NoticeRig rig = new NoticeRig();
    private SmtpStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new SmtpStub();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private void tell(String... people) {
        for (String person : people) {
            rig.tell(DeliveryTest.notice("TL-1", "o", person, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 busy", "MAIL, 451 later", "DATA, 452 full", "., 451 greylisted"})
    void a_4xx_is_tried_again_later_and_later_with_the_same_message_id(String command, String answer) {
        Delivery delivery = rig.delivery(stub.port());
        tell("a");
        stub.answer(command, answer);
        assertThat(delivery.run()).isZero();
        assertThat(delivery.run()).as("not before a minute has passed").isZero();
        rig.later(Duration.ofMinutes(1));
        assertThat(delivery.run()).isZero();
        rig.later(Duration.ofMinutes(1));
        stub.asUsual();
        assertThat(delivery.run()).as("now two minutes").isZero();
        rig.later(Duration.ofMinutes(1));
        assertThat(delivery.run()).isEqualTo(1);
        assertThat(rig.mailStates()).containsExactly("SENT");
        assertThat(stub.messageIds.stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT TO:<b@, 550 no such user", "RCPT TO:<b@, 553 bad", "RCPT TO:<b@, 452 full"})
    void what_is_wrong_with_one_mail_holds_up_no_other(String command, String answer) {
        Delivery delivery = rig.delivery(stub.port());
        tell("a", "b", "c");
        stub.answer(command, answer);
        assertThat(delivery.run()).isEqualTo(2);
        boolean forGood = answer.startsWith("5");
        assertThat(rig.mailStates()).containsExactly("SENT", forGood ? "FAILED" : "WAITING", "SENT");
        assertThat(rig.noticeStates()).containsExactly("SENT", forGood ? "FAILED" : "WAITING", "SENT");
        rig.later(Duration.ofDays(1));
        stub.asUsual();
        assertThat(delivery.run()).isEqualTo(forGood ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 554 refused", "., 554 spam"})
    void a_5xx_says_why_to_people(String command, String answer) {
        tell("a");
        stub.answer(command, answer);
        rig.delivery(stub.port()).run();
        assertThat(rig.mailStates()).containsExactly("FAILED");
        assertThat(rig.error()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 421 closing down", "MAIL, 530 log in first"})
    void a_server_that_takes_nothing_is_left_alone_and_nothing_is_lost(String command, String answer) {
        Delivery delivery = rig.delivery(stub.port());
        tell("a", "b", "c");
        stub.answer(command, answer);
        assertThat(delivery.run()).isZero();
        assertThat(attempts()).as("the first one is enough to know").containsExactly(1, 0, 0);
        rig.later(Duration.ofMinutes(1));
        stub.asUsual();
        assertThat(delivery.run()).isEqualTo(3);
    }

    @Test
    void a_server_that_is_away_for_an_hour_gets_all_when_it_is_back() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail first = new GreenMail(setup);
        first.start();
        int port = first.getSmtp().getPort();
        first.stop();
        Delivery delivery = rig.delivery(port);
        for (int i = 0; i < 20; i++) {
            tell("p" + i);
        }
        for (int minute = 0; minute < 60; minute++) {
            assertThat(delivery.run()).isZero();
            rig.later(Duration.ofMinutes(1));
        }
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            int sent = 0;
            for (int minute = 0; minute < 10; minute++) {
                sent += delivery.run();
                rig.later(Duration.ofMinutes(1));
            }
            assertThat(sent).isEqualTo(20);
            assertThat(back.getReceivedMessages()).hasSize(20);
        } finally {
            back.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"EHLO", "RCPT", "."})
    void a_server_that_falls_silent_is_cut_off(String command) {
        Delivery delivery = rig.delivery(stub.port(), Duration.ofMillis(300));
        tell("a", "b");
        stub.answer(command, SmtpStub.SILENCE).answer("HELO", SmtpStub.SILENCE);
        long start = System.nanoTime();
        assertThat(delivery.run()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(rig.mailStates()).containsExactly("WAITING", "WAITING");
        stub.asUsual();
        rig.later(Duration.ofMinutes(1));
        assertThat(delivery.run()).isEqualTo(2);
    }

    @Test
    void a_mail_in_flight_when_a_node_dies_goes_again_with_its_message_id() {
        tell("a");
        // What a node does before it dies: fills, claims, sends; it never marks.
        rig.delivery(stub.port()).run();
        String id = stub.messageIds.get(0);
        rig.jdbc.sql("update notice set notice_state = 'WAITING'").update();
        rig.jdbc
                .sql("update mail_message set mail_state = 'WAITING', claim_token = 'dead', claimed_until = ?")
                .param(java.sql.Timestamp.from(rig.now().plus(Mailbag.LEASE)))
                .update();
        Delivery other = rig.delivery(stub.port());
        assertThat(other.run()).as("its lease has not ended").isZero();
        rig.later(Mailbag.LEASE);
        assertThat(other.run()).isEqualTo(1);
        assertThat(stub.messageIds).containsExactly(id, id);
    }

    @Test
    void after_four_days_a_mail_is_given_up() {
        Delivery delivery = rig.delivery(stub.port());
        tell("a");
        stub.answer("RCPT", "450 busy");
        Instant start = rig.now();
        while (!rig.mailStates().contains("FAILED")) {
            delivery.run();
            rig.later(Duration.ofHours(1));
        }
        assertThat(Duration.between(start, rig.now())).isBetween(Duration.ofDays(3), Duration.ofDays(5));
    }

    @Test
    void two_nodes_send_each_mail_once() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 60; i++) {
                rig.tell(DeliveryTest.notice("TL-" + i, "o", "p" + i % 20, i % 2 == 0 ? "ladder" : ""));
            }
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(rig.delivery(server.getSmtp().getPort())::drain);
            }
            int sent = 0;
            for (Future<Integer> result : nodes.invokeAll(work)) {
                sent += result.get();
            }
            assertThat(sent).isEqualTo(40);
            assertThat(server.getReceivedMessages()).hasSize(40);
            assertThat(rig.noticeStates()).containsOnly("SENT");
        } finally {
            nodes.shutdownNow();
            server.stop();
        }
    }

    private List<Integer> attempts() {
        return rig.jdbc
                .sql("select attempts from mail_message order by id")
                .query(Integer.class)
                .list();
    }
}
