package vn.kehoach.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Mails on their way. Every step is a small transaction of its own; no mail server is spoken to within one. */
@Repository
class Mailbag {

    /** Longer than one mail can take, so that a lease ends only where a node has died. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 100;
    private static final int FILLED_AT_ONCE = 5_000;
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ObjectMapper json;

    Mailbag(JdbcClient jdbc, TransactionOperations transactions, ObjectMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * A mail that this node sends now.
     *
     * @param id of the row
     * @param messageId stays the same however often it is tried
     * @param person to whom
     * @param attempts how often it has been tried, this time included
     * @param token proves that the mail is still this node's
     */
    record Claimed(long id, String messageId, String person, int attempts, String token) {}

    /**
     * Puts waiting notices into mails, one for each person and gathering, some thousands with two statements. Nodes do it
     * one after the other: each waits for the row that stands for the mail server.
     *
     * @param now the present
     * @param gatheredBefore notices that wait for others go if the oldest was written by then
     * @param domain of the message ids
     */
    void fill(Instant now, Instant gatheredBefore, String domain) {
        Integer filled;
        do {
            filled = transactions.execute(status -> {
                jdbc.sql("select id from mail_server where id = 1 for update")
                        .query(Integer.class)
                        .single();
                return fillSome(now, gatheredBefore, domain);
            });
        } while (filled != null && filled == FILLED_AT_ONCE);
    }

    private int fillSome(Instant now, Instant gatheredBefore, String domain) {
        String token = UUID.randomUUID().toString();
        int mails = jdbc.sql("""
                insert into mail_message (message_id, person, bundle, fill_token, mail_state, attempts, next_try_at,
                    created_at)
                select '<' || min(id) || cast(:rest as varchar(200)), person, bundle, cast(:token as varchar(40)),
                    'WAITING', 0, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                from (select id, person, created_at, gathering,
                        case when gathering = '' then '#' || id else gathering end as bundle
                    from notice where notice_state = 'WAITING' and mail_id is null) waiting
                group by person, bundle
                having min(gathering) = '' or min(created_at) <= cast(:gathered as timestamp with time zone)
                order by min(id) fetch first %d rows only""".formatted(FILLED_AT_ONCE))
                .param("rest", "." + token + "@" + domain + ">")
                .param("token", token)
                .param("now", Timestamp.from(now))
                .param("gathered", Timestamp.from(gatheredBefore))
                .update();
        if (mails > 0) {
            jdbc.sql("""
                    update notice set mail_id = (%1$s) where notice_state = 'WAITING' and mail_id is null
                    and exists (%1$s)""".formatted("""
                            select mail.id from mail_message mail where mail.person = notice.person
                            and mail.fill_token = cast(:token as varchar(40)) and mail.bundle =
                            case when notice.gathering = '' then '#' || notice.id else notice.gathering end""")).param("token", token).update();
        }
        return mails;
    }

    /**
     * @param now the present
     * @return ids of mails that may be tried, those that have waited longest first
     */
    List<Long> due(Instant now) {
        return jdbc.sql("""
                select id from mail_message where mail_state = 'WAITING' and next_try_at <= :now
                and (claimed_until is null or claimed_until <= :now)
                order by next_try_at, id fetch first %d rows only""".formatted(AT_ONCE))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /**
     * @param id a mail
     * @param now the present
     * @return the mail, for this node alone until its lease ends, or empty if another was quicker
     */
    Optional<Claimed> claim(long id, Instant now) {
        String token = UUID.randomUUID().toString();
        return transactions.execute(status -> {
            int mine = jdbc.sql("""
                    update mail_message set attempts = attempts + 1, claim_token = :token, claimed_until = :until
                    where id = :id and mail_state = 'WAITING' and next_try_at <= :now
                    and (claimed_until is null or claimed_until <= :now)""")
                    .param("token", token)
                    .param("until", Timestamp.from(now.plus(LEASE)))
                    .param("id", id)
                    .param("now", Timestamp.from(now))
                    .update();
            return mine == 0
                    ? Optional.empty()
                    : jdbc.sql("select * from mail_message where id = ?")
                            .param(id)
                            .query((rs, n) -> new Claimed(
                                    id,
                                    rs.getString("message_id"),
                                    rs.getString("person"),
                                    rs.getInt("attempts"),
                                    token))
                            .optional();
        });
    }

    /**
     * @param mail a mail
     * @return what it is to say; empty if all of it has passed away meanwhile
     */
    List<Notice> notices(Claimed mail) {
        return jdbc.sql("select * from notice where mail_id = ? and notice_state = 'WAITING' order by id")
                .param(mail.id())
                .query(this::notice)
                .list();
    }

    void sent(Claimed claimed, String address, Mail mail, Instant now) {
        end(
                claimed,
                Told.State.SENT,
                """
                sent_at = :now, address = :address, mail_subject = :subject, body = :body, error_text = null""",
                Map.of("now", Timestamp.from(now), "address", address, "subject", mail.subject(), "body", mail.body()));
    }

    void failed(Claimed claimed, String error) {
        end(claimed, Told.State.FAILED, "error_text = :error", Map.of("error", error));
    }

    void dropped(Claimed claimed) {
        end(claimed, Told.State.DROPPED, "error_text = null", Map.of());
    }

    private void end(Claimed claimed, Told.State state, String set, Map<String, Object> params) {
        transactions.executeWithoutResult(status -> {
            int mine = jdbc.sql("update mail_message set mail_state = :state, claimed_until = null, " + set
                            + " where id = :id and claim_token = :token and mail_state = 'WAITING'")
                    .params(params)
                    .param("state", state.name())
                    .param("id", claimed.id())
                    .param("token", claimed.token())
                    .update();
            if (mine > 0) {
                jdbc.sql("update notice set notice_state = ? where mail_id = ? and notice_state = 'WAITING'")
                        .params(state.name(), claimed.id())
                        .update();
            }
        });
    }

    void later(Claimed claimed, String error, Instant nextTry) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                update mail_message set claimed_until = null, error_text = :error, next_try_at = :next
                where id = :id and claim_token = :token and mail_state = 'WAITING'""")
                .param("error", error)
                .param("next", Timestamp.from(nextTry))
                .param("id", claimed.id())
                .param("token", claimed.token())
                .update());
    }

    private Notice notice(ResultSet rs, int n) throws SQLException {
        try {
            return new Notice(
                    rs.getString("subject_key"),
                    rs.getString("occasion"),
                    rs.getString("person"),
                    Letter.valueOf(rs.getString("letter")),
                    json.readValue(rs.getString("payload"), WORDS),
                    rs.getString("gathering"),
                    rs.getObject("due_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("notice " + rs.getLong("id"), e);
        }
    }
}
