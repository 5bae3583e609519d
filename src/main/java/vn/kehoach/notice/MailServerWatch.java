package vn.kehoach.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether the mail server works, for all nodes together: one row. While it is down no mail is tried but one of one node,
 * after 15, 30, 60, 60 … seconds; the first that goes opens the way for all.
 */
@Repository
class MailServerWatch {

    private static final Duration FIRST_PROBE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Pauses pauses;

    MailServerWatch(
            JdbcClient jdbc, TransactionOperations transactions, ApplicationEventPublisher events, Pauses pauses) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.pauses = pauses;
    }

    enum Way {
        /** As usual. */
        OPEN,
        /** This node tries one mail, and goes on where it is taken. */
        PROBE,
        /** The server is down, and it is not the time or not this node's turn to try. */
        CLOSED
    }

    private record Row(Instant downSince, Instant nextProbe, int probes) {}

    Way look(Instant now) {
        Row row = row();
        if (row.downSince() == null) {
            return Way.OPEN;
        }
        if (row.nextProbe().isAfter(now)) {
            return Way.CLOSED;
        }
        // Of several nodes the one that moves the next probe has this one.
        Integer mine = transactions.execute(status -> jdbc.sql("""
                update mail_server set next_probe_at = :next, probes = probes + 1
                where id = 1 and down_since is not null and next_probe_at <= :now""")
                .param("next", Timestamp.from(now.plus(pause(row.probes() + 1))))
                .param("now", Timestamp.from(now))
                .update());
        return mine != null && mine > 0 ? Way.PROBE : Way.CLOSED;
    }

    void failed(Instant now, String error) {
        transactions.executeWithoutResult(status -> {
            int first = jdbc.sql("""
                    update mail_server set down_since = :now, next_probe_at = :next, probes = 0, error_text = :error
                    where id = 1 and down_since is null""")
                    .param("now", Timestamp.from(now))
                    .param("next", Timestamp.from(now.plus(pause(0))))
                    .param("error", error)
                    .update();
            if (first > 0) {
                events.publishEvent(new MailServerDown(now, error));
            }
        });
    }

    void worked(Instant now) {
        transactions.executeWithoutResult(status -> {
            int down = jdbc.sql("update mail_server set down_since = null where id = 1 and down_since is not null")
                    .update();
            if (down > 0) {
                events.publishEvent(new MailServerBack(now));
            }
        });
    }

    private Row row() {
        return jdbc.sql("select down_since, next_probe_at, probes from mail_server where id = 1")
                .query((rs, n) -> new Row(
                        instant(rs.getObject("down_since", OffsetDateTime.class)),
                        instant(rs.getObject("next_probe_at", OffsetDateTime.class)),
                        rs.getInt("probes")))
                .single();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private Duration pause(int probes) {
        return pauses.doubled(FIRST_PROBE, probes, LONGEST);
    }
}
