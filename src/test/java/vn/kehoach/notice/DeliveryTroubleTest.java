package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail servers that are busy, refuse, fall silent or are away; nodes that die. */
class DeliveryTroubleTest {

    private final NoticeRig rig = new NoticeRig();
    private static final Duration LEASE =
            NoticeRig.settings(Duration.ofSeconds(30)).lease();
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
        assertThat(stub.messageIds).containsExactly(rig.messageId());
        assertThat(rig.jdbc
                        .sql("select attempts from mail_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void what_the_server_took_without_saying_so_goes_again_with_the_same_message_id() {
        Delivery delivery = rig.delivery(stub.port());
        tell("a");
        stub.answer(".", SmtpStub.TAKE_AND_DROP);
        assertThat(delivery.run()).isZero();
        stub.asUsual();
        rig.later(Duration.ofMinutes(1));
        assertThat(delivery.run()).isEqualTo(1);
        assertThat(stub.messageIds).containsExactly(rig.messageId(), rig.messageId());
    }

    @Test
    void a_pause_is_a_little_longer_or_shorter_by_chance_and_never_beyond_the_longest() {
        Pauses pauses = new Pauses(NoticeRig.settings(Duration.ofSeconds(30), 0.2));
        List<Duration> third = Stream.generate(() -> pauses.doubled(Duration.ofMinutes(1), 2, Duration.ofHours(1)))
                .limit(200)
                .toList();
        assertThat(third).allMatch(p -> p.toSeconds() >= 192 && p.toSeconds() <= 288);
        assertThat(third.stream().distinct()).hasSizeGreaterThan(50);
        assertThat(pauses.doubled(Duration.ofMinutes(1), 90, Duration.ofHours(1)))
                .isLessThan(Duration.ofMinutes(73));
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
    @CsvSource({
        "MAIL, 554 refused, CONTENT",
        "., 554 spam, CONTENT",
        "RCPT, 554 5.7.1 relaying denied, CONTENT",
        "RCPT, 550 5.1.1 no such user, RECIPIENT"
    })
    void a_5xx_says_why_to_people(String command, String answer, String failure) {
        tell("a");
        stub.answer(command, answer);
        rig.delivery(stub.port()).run();
        assertThat(rig.mailStates()).containsExactly("FAILED");
        assertThat(rig.jdbc
                        .sql("select failure from mail_message")
                        .query(String.class)
                        .single())
                .isEqualTo(failure);
        assertThat(rig.error()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 421 closing down", "MAIL, 530 log in first"})
    void a_server_that_takes_nothing_is_left_alone_and_nothing_is_lost(String command, String answer) {
        Delivery delivery = rig.delivery(stub.port());
        tell("a", "b", "c");
        stub.answer(command, answer);
        assertThat(delivery.run()).isZero();
        assertThat(stub.conversations.get())
                .as("the first one is enough to know")
                .isOne();
        assertThat(attempts()).as("no fault of any mail").containsExactly(0, 0, 0);
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
    @CsvSource({"EHLO, ''", "RCPT, ''", "DATA, ''", "., ''", "RCPT, drip", "., drip"})
    void a_server_that_falls_silent_or_drips_is_cut_off_in_all(String command, String answer) {
        Delivery delivery = rig.delivery(stub.port(), Duration.ofMillis(700));
        tell("a", "b");
        stub.answer(command, answer).answer("HELO", answer);
        long start = System.nanoTime();
        assertThat(delivery.run()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(rig.mailStates()).containsExactly("WAITING", "WAITING");
        stub.asUsual();
        rig.later(Duration.ofMinutes(1));
        assertThat(delivery.run()).isEqualTo(2);
    }

    @Test
    void one_address_that_hangs_holds_up_no_other() {
        Delivery delivery = rig.delivery(stub.port(), Duration.ofMillis(300));
        tell("a", "b", "c", "d");
        stub.answer("RCPT TO:<b@", SmtpStub.SILENCE);
        assertThat(delivery.run()).isEqualTo(3);
        assertThat(rig.mailStates()).containsExactly("SENT", "WAITING", "SENT", "SENT");
        assertThat(rig.events).as("the server works").isEmpty();
    }

    @Test
    void a_server_that_breaks_off_each_mail_is_left_alone_after_three() {
        Delivery delivery = rig.delivery(stub.port());
        String[] people = IntStream.range(0, 60).mapToObj(i -> "p" + i).toArray(String[]::new);
        tell(people);
        stub.answer("DATA", SmtpStub.DROP);
        assertThat(delivery.run()).isZero();
        assertThat(attempts().stream().mapToInt(Integer::intValue).sum()).isBetween(3, 6);
        assertThat(rig.events).hasSize(1).first().isInstanceOf(MailServerDown.class);
        stub.asUsual();
        rig.later(Duration.ofMinutes(2));
        assertThat(delivery.run()).isEqualTo(60);
        assertThat(rig.events).hasSize(2).last().isInstanceOf(MailServerBack.class);
    }

    @Test
    void while_it_is_down_one_mail_of_one_node_is_tried_now_and_then() {
        stub.close();
        List<Delivery> nodes = List.of(rig.delivery(stub.port()), rig.delivery(stub.port()));
        tell("a", "b", "c");
        for (int second = 0; second < 600; second += 5) {
            for (Delivery node : nodes) {
                node.run();
            }
            rig.later(Duration.ofSeconds(5));
        }
        assertThat(rig.events).as("one outage").hasSize(1);
        assertThat(rig.jdbc
                        .sql("select probes from mail_server")
                        .query(Integer.class)
                        .single())
                .as("after 15, 30 and then each 60 seconds")
                .isBetween(9, 12);
        assertThat(attempts()).containsExactly(0, 0, 0);
    }

    @Test
    void a_node_that_wakes_after_its_lease_does_not_finish_the_mail() {
        Delivery delivery = rig.delivery(stub.port());
        tell("a");
        // Frozen before it says the text; another node takes over and sends it.
        stub.atData = () -> {
            stub.atData = () -> {};
            rig.later(LEASE);
            assertThat(rig.delivery(stub.port()).run()).isEqualTo(1);
        };
        assertThat(delivery.run()).isZero();
        assertThat(stub.messageIds).containsExactly(rig.messageId());
        assertThat(rig.mailStates()).containsExactly("SENT");
    }

    @Test
    void two_thousand_go_over_a_few_lines_at_a_time() {
        String[] people = IntStream.range(0, 2_000).mapToObj(i -> "p" + i).toArray(String[]::new);
        rig.tellAll(Arrays.stream(people)
                .map(person -> DeliveryTest.notice("TL-1", "o", person, ""))
                .toList());
        stub.answer("RCPT TO:<p7@", "550 no such user");
        long start = System.nanoTime();
        assertThat(rig.delivery(stub.port()).run()).isEqualTo(1_999);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("delivery: 2,000 mails in %.1f s over %d conversations%n", seconds, stub.conversations.get());
        assertThat(seconds).isLessThan(60);
        assertThat(stub.conversations.get()).as("one line carries many").isBetween(20, 60);
        assertThat(stub.messageIds).doesNotHaveDuplicates().hasSize(1_999);
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
                .param(java.sql.Timestamp.from(rig.now().plus(LEASE)))
                .update();
        Delivery other = rig.delivery(stub.port());
        assertThat(other.run()).as("its lease has not ended").isZero();
        rig.later(LEASE);
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
