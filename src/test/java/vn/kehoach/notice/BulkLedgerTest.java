package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Thousands of notices at once, and two nodes that write the same ones. {@link PostgresLedgerTest} does it all there. */
class BulkLedgerTest {

    @Test
    void twenty_thousand_are_told_and_put_into_mails_with_few_statements() {
        fewStatements(new CountedStatements(fresh()));
    }

    @Test
    void two_nodes_that_write_the_same_at_the_same_instant_both_go_on() throws Exception {
        sameInstant(new NoticeRig(fresh()));
    }

    @Test
    void two_nodes_that_write_the_same_in_another_order_do_not_wait_in_a_circle() throws Exception {
        otherOrder(new NoticeRig(fresh()));
    }

    private static DriverManagerDataSource fresh() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    static void fewStatements(CountedStatements database) {
        NoticeRig rig = new NoticeRig(database);
        List<Notice> thousand = notices(0, 1_000, "ladder");
        int each = database.since(() -> assertThat(rig.tellAll(thousand)).isEqualTo(1_000));
        assertThat(each).isLessThanOrEqualTo(6);
        List<Notice> twenty = notices(0, 20_000, "ladder");
        long begun = System.nanoTime();
        assertThat(database.since(() -> assertThat(rig.tellAll(twenty)).isEqualTo(19_000)))
                .isLessThanOrEqualTo(20 * each);
        assertThat(database.since(() -> assertThat(rig.tellAll(twenty)).isZero()))
                .as("nothing is new")
                .isLessThanOrEqualTo(20 * each);
        long told = System.nanoTime();
        rig.later(Duration.ofMinutes(1));
        assertThat(database.since(rig::fill)).isLessThanOrEqualTo(16);
        long filled = System.nanoTime();
        assertThat(rig.jdbc
                        .sql("select count(*) from mail_message")
                        .query(Integer.class)
                        .single())
                .as("two notices a person, one mail")
                .isEqualTo(10_000);
        assertThat(rig.jdbc
                        .sql("select count(distinct mail_id) from notice where mail_id is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
        System.out.printf(
                "ledger: 20,000 told twice in %.1f s, filled in %.1f s%n", (told - begun) / 1e9, (filled - told) / 1e9);
    }

    static void sameInstant(NoticeRig rig) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = nodes.submit(() -> rig.transactions.execute(status -> {
                int told = rig.notices.tellAll(notices(0, 10, ""));
                written.countDown();
                await(commit);
                return told;
            }));
            written.await();
            Future<Integer> second = nodes.submit(() -> rig.transactions.execute(status -> {
                rig.jdbc.sql("update mail_server set error_text = 'mine'").update();
                int told = rig.notices.tellAll(notices(5, 15, ""));
                rig.notices.noteAll(List.of(new Note("TL-1", "past", rig.now())));
                return told;
            }));
            assertThat(second).as("waits for the first").satisfies(BulkLedgerTest::waits);
            commit.countDown();
            assertThat(first.get()).isEqualTo(10);
            assertThat(second.get()).as("what the first did not write").isEqualTo(5);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(rig.noticeStates()).hasSize(16);
        assertThat(rig.jdbc
                        .sql("select error_text from mail_server")
                        .query(String.class)
                        .single())
                .as("the second's transaction lived on")
                .isEqualTo("mine");
    }

    static void otherOrder(NoticeRig rig) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                List<Future<Integer>> told = new ArrayList<>();
                List<Notice> all = notices(round * 100, round * 100 + 100, "");
                for (int node = 0; node < 4; node++) {
                    List<Notice> mixed = new ArrayList<>(all);
                    Collections.shuffle(mixed, new Random(node));
                    told.add(nodes.submit(() -> rig.tellAll(mixed)));
                }
                int sum = 0;
                for (Future<Integer> one : told) {
                    sum += one.get();
                }
                assertThat(sum).isEqualTo(100);
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(rig.noticeStates()).hasSize(1_000);
    }

    private static List<Notice> notices(int from, int to, String gathering) {
        return IntStream.range(from, to)
                .mapToObj(i -> DeliveryTest.notice("TL-" + i, "2023-06-14/reminder", "p" + i / 2, gathering))
                .toList();
    }

    private static void waits(Future<?> future) {
        try {
            future.get(300, TimeUnit.MILLISECONDS);
            throw new AssertionError("did not wait");
        } catch (java.util.concurrent.TimeoutException e) {
            // As it should.
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
