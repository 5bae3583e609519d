package vn.kehoach.webhook;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** What waits to be sent, taken by one node at a time, and how it went. */
@Repository
class Outbox {

    private static final int AT_ONCE = 20;
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Outbox(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** One event for one receiver, taken by this node. */
    record Parcel(
            long id,
            long webhook,
            String address,
            String secret,
            String event,
            String body,
            int attempts,
            String claim) {}

    /** How one delivery stands, for people. */
    record Line(
            long id,
            String event,
            EventKind kind,
            String subject,
            String state,
            int attempts,
            Instant happenedAt,
            Instant nextTryAt,
            Instant doneAt,
            Integer statusCode,
            String error) {}

    /** Those that may be tried now; whoever takes them has two minutes. */
    List<Parcel> take(Instant now) {
        String token = UUID.randomUUID().toString();
        List<Long> taken = transactions.execute(status -> {
            List<Long> mine = new ArrayList<>();
            for (long id : due(now)) {
                // Of two nodes that saw it, the second finds it claimed.
                int got = jdbc.sql("""
                        update webhook_delivery set claim_token = ?, claimed_until = ?
                        where id = ? and delivery_state = 'WAITING' and (claimed_until is null or claimed_until < ?)""")
                        .params(token, Timestamp.from(now.plus(CLAIM)), id, Timestamp.from(now))
                        .update();
                if (got == 1) {
                    mine.add(id);
                }
            }
            return mine;
        });
        return taken == null || taken.isEmpty() ? List.of() : parcels(taken, token);
    }

    private List<Long> due(Instant now) {
        return jdbc.sql("""
                select d.id from webhook_delivery d join webhook h on h.id = d.webhook_id
                where d.delivery_state = 'WAITING' and d.next_try_at <= ?
                    and (d.claimed_until is null or d.claimed_until < ?) and h.active
                order by d.next_try_at, d.id fetch first %d rows only""".formatted(AT_ONCE))
                .params(Timestamp.from(now), Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    private List<Parcel> parcels(List<Long> ids, String token) {
        return jdbc.sql("""
                select d.id, d.webhook_id, d.attempts, h.address, h.secret, e.event_key, e.body from webhook_delivery d
                join webhook h on h.id = d.webhook_id join webhook_event e on e.id = d.event_id
                where d.id in (:ids) order by d.id""")
                .param("ids", ids)
                .query((rs, n) -> new Parcel(
                        rs.getLong("id"),
                        rs.getLong("webhook_id"),
                        rs.getString("address"),
                        rs.getString("secret"),
                        rs.getString("event_key"),
                        rs.getString("body"),
                        rs.getInt("attempts"),
                        token))
                .list();
    }

    void arrived(Parcel parcel, int status, Instant now) {
        end(parcel, "SENT", status, null, now);
    }

    void givenUp(Parcel parcel, Integer status, String error, Instant now) {
        end(parcel, "FAILED", status, error, now);
    }

    private void end(Parcel parcel, String state, Integer status, String error, Instant now) {
        jdbc.sql("""
                update webhook_delivery set delivery_state = ?, attempts = attempts + 1, status_code = ?, error_text = ?,
                    done_at = ?, claimed_until = null where id = ? and claim_token = ?""")
                .params(state, status, error, Timestamp.from(now), parcel.id(), parcel.claim())
                .update();
    }

    void later(Parcel parcel, Integer status, String error, Instant next) {
        jdbc.sql("""
                update webhook_delivery set attempts = attempts + 1, status_code = ?, error_text = ?, next_try_at = ?,
                    claimed_until = null where id = ? and claim_token = ?""")
                .params(status, error, Timestamp.from(next), parcel.id(), parcel.claim())
                .update();
    }

    /** The last ones of a receiver, the newest first. */
    List<Line> last(long webhook, int most) {
        return jdbc.sql("""
                select d.*, e.event_key, e.kind, e.subject_key, e.happened_at from webhook_delivery d
                join webhook_event e on e.id = d.event_id where d.webhook_id = ? order by d.id desc
                fetch first ? rows only""")
                .params(webhook, most)
                .query((rs, n) -> new Line(
                        rs.getLong("id"),
                        rs.getString("event_key"),
                        EventKind.valueOf(rs.getString("kind")),
                        rs.getString("subject_key"),
                        rs.getString("delivery_state"),
                        rs.getInt("attempts"),
                        instant(rs.getObject("happened_at", OffsetDateTime.class)),
                        instant(rs.getObject("next_try_at", OffsetDateTime.class)),
                        instant(rs.getObject("done_at", OffsetDateTime.class)),
                        (Integer) rs.getObject("status_code"),
                        rs.getString("error_text")))
                .list();
    }

    /** What was given up is tried once more from the beginning; answers how many. */
    int again(long webhook, Instant now) {
        return jdbc.sql("""
                update webhook_delivery set delivery_state = 'WAITING', attempts = 0, next_try_at = ?, done_at = null
                where webhook_id = ? and delivery_state = 'FAILED'""").params(Timestamp.from(now), webhook).update();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
