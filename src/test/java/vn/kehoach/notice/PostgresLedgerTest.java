package vn.kehoach.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same statements on the other database. */
class PostgresLedgerTest {

    @Test
    void the_ledger_and_its_mails_work_on_postgresql() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                SmtpStub busy = new SmtpStub().answer("RCPT", "450 busy")) {
            BulkLedgerTest.fewStatements(new CountedStatements(database(postgres, "bulk")));
            BulkLedgerTest.sameInstant(new NoticeRig(database(postgres, "instant")));
            BulkLedgerTest.otherOrder(new NoticeRig(database(postgres, "circle")));
            NoticeRig rig = new NoticeRig(postgres.getPostgresDatabase());
            assertThat(rig.tell(DeliveryTest.notice("TL-0", "o", "p0", "ladder")))
                    .isTrue();
            assertThat(rig.tell(DeliveryTest.notice("TL-0", "o", "p0", "ladder")))
                    .isFalse();
            theTableItselfRefusesASecond(rig);
            assertThat(rig.delivery(busy.port()).drain()).isZero();
            rig.later(Duration.ofMinutes(1));
            for (int i = 1; i < 40; i++) {
                rig.tell(DeliveryTest.notice("TL-" + i, "o", "p" + i % 10, i % 2 == 0 ? "ladder" : ""));
            }
            rig.notices.drop("TL-1", List.of(Letter.REMINDER, Letter.OVERDUE));
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(rig.delivery(server.getSmtp().getPort())::drain);
            }
            int sent = 0;
            for (Future<Integer> result : nodes.invokeAll(work)) {
                sent += result.get();
            }
            // The one that was busy, 19 alone, and one for each of five people.
            assertThat(sent).isEqualTo(25);
            assertThat(server.getReceivedMessages()).hasSize(25);
            assertThat(rig.notices.on(List.of("TL-0", "TL-1", "TL-2")))
                    .extracting(Told::state)
                    .containsExactly(Told.State.SENT, Told.State.DROPPED, Told.State.SENT);
        } finally {
            nodes.shutdownNow();
            server.stop();
        }
    }

    private static DataSource database(EmbeddedPostgres postgres, String name) {
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return postgres.getDatabase("postgres", name);
    }

    private static void theTableItselfRefusesASecond(NoticeRig rig) {
        assertThatThrownBy(() -> rig.jdbc.sql("""
                        insert into notice (subject_key, occasion, person, letter, payload, gathering, notice_state,
                            created_at, due_at) select subject_key, occasion, person, letter, payload, gathering,
                            notice_state, created_at, due_at from notice""").update()).isInstanceOf(DuplicateKeyException.class);
    }
}
