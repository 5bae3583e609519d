package vn.kehoach.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final String DUE = """
            mail_state = 'WAITING' and next_try_at <= :now and (claimed_until is null or claimed_until <= :now)""";

    private static final String SAID = """
            attempts = attempts + 1, last_try_at = :now, mail_subject = coalesce(cast(:subject as varchar(2000)),
            mail_subject), body = coalesce(cast(:body as varchar(1000000)), body), urgent = :urgent,
            calendar_text = coalesce(cast(:entries as varchar(200000)), calendar_text),
            cancel_text = coalesce(cast(:cancelled as varchar(200000)), cancel_text)""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final NoticeWords words;
    private final MailSettings settings;

    Mailbag(JdbcClient jdbc, TransactionOperations transactions, NoticeWords words, MailSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.words = words;
        this.settings = settings;
    }

    /**
     * A mail that this node sends now.
     *
     * @param id of the row
     * @param messageId stays the same however often it is tried
     * @param person to whom
     * @param attempts how often it has been tried before
     * @param token proves that the mail is still this node's
     * @param until so long it is
     * @param again what a person sends once more, word for word, or null
     */
    record Claimed(long id, String messageId, String person, int attempts, String token, Instant until, Mail again) {}

    /**
     * A line of the ledger that a mail says.
     *
     * @param notice what
     * @param at when it was written
     */
    record Line(Notice notice, Instant at) {}

    /**
     * @param now the present
     * @param most so many are enough to know
     * @return how many mails may be tried
     */
    int waiting(Instant now, int most) {
        return jdbc.sql("select count(*) from (select id from mail_message where " + DUE + " fetch first " + most
                        + " rows only) due")
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /**
     * @param now the present
     * @param most how many
     * @return mails for this node alone until its lease ends, those that have waited longest first; what another node
     *     is claiming at this moment is passed over
     */
    List<Claimed> claim(Instant now, int most) {
        String token = UUID.randomUUID().toString();
        Instant until = now.plus(settings.lease());
        return transactions.execute(status -> {
            List<Long> ids = jdbc.sql("select id from mail_message where " + DUE
                            + " order by next_try_at, id fetch first " + most + " rows only for update skip locked")
                    .param("now", Timestamp.from(now))
                    .query(Long.class)
                    .list();
            if (ids.isEmpty()) {
                return List.of();
            }
            jdbc.sql("update mail_message set claim_token = :token, claimed_until = :until where id in (:ids)")
                    .param("token", token)
                    .param("until", Timestamp.from(until))
                    .param("ids", ids)
                    .update();
            return jdbc.sql("""
                    select id, message_id, person, attempts, mail_subject, body, urgent, calendar_text, cancel_text,
                        resend_of from mail_message
                    where id in (:ids) order by next_try_at, id""")
                    .param("ids", ids)
                    .query((rs, n) -> new Claimed(
                            rs.getLong("id"),
                            rs.getString("message_id"),
                            rs.getString("person"),
                            rs.getInt("attempts"),
                            token,
                            until,
                            rs.getObject("resend_of") == null
                                    ? null
                                    : new Mail(
                                            rs.getString("mail_subject"),
                                            rs.getString("body"),
                                            rs.getBoolean("urgent"),
                                            rs.getString("calendar_text"),
                                            rs.getString("cancel_text"))))
                    .list();
        });
    }

    /**
     * @param mails claimed together
     * @return what each is to say, by its id; none for one of which all has passed away meanwhile
     */
    Map<Long, List<Line>> notices(List<Claimed> mails) {
        Map<Long, List<Line>> found = new HashMap<>();
        jdbc.sql("""
                select notice.*, w.words as common from notice left join notice_words w on w.id = notice.words_id
                where notice.mail_id in (:ids) and notice.notice_state = 'WAITING' order by notice.id""")
                .param("ids", mails.stream().map(Claimed::id).toList())
                .query((rs, n) -> found.computeIfAbsent(rs.getLong("mail_id"), id -> new ArrayList<>())
                        .add(new Line(notice(rs), instant(rs, "created_at"))))
                .list();
        return found;
    }

    void sent(Claimed claimed, String address, Mail mail, Instant now) {
        Map<String, Object> said = said(mail, now);
        said.put("address", address);
        end(
                claimed,
                Told.State.SENT,
                "sent_at = :now, address = :address, error_text = null, failure = null, " + SAID,
                said);
    }

    /**
     * @param mail what it would have said, or null if that could not be written
     */
    void failed(Claimed claimed, String address, Mail mail, SendFailure failure, Instant now) {
        Map<String, Object> said = said(mail == null ? new Mail(null, null) : mail, now);
        said.put("address", address);
        said.put("error", failure.text());
        said.put("failure", failure.forGood() ? failure.kind().name() : "GIVEN_UP");
        end(
                claimed,
                Told.State.FAILED,
                "error_text = :error, failure = :failure, address = coalesce(cast(:address as varchar(320)), address), "
                        + SAID,
                said);
    }

    private static Map<String, Object> said(Mail mail, Instant now) {
        Map<String, Object> said = new HashMap<>();
        said.put("now", Timestamp.from(now));
        said.put("subject", mail.subject());
        said.put("body", mail.body());
        said.put("urgent", mail.urgent());
        said.put("entries", mail.entries());
        said.put("cancelled", mail.cancelled());
        return said;
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

    void later(Claimed claimed, String error, Instant now, Instant nextTry) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                update mail_message set claimed_until = null, error_text = :error, next_try_at = :next,
                    attempts = attempts + 1, last_try_at = :now
                where id = :id and claim_token = :token and mail_state = 'WAITING'""")
                .param("error", error)
                .param("next", Timestamp.from(nextTry))
                .param("now", Timestamp.from(now))
                .param("id", claimed.id())
                .param("token", claimed.token())
                .update());
    }

    /** Untried, because its reader wants no mail before. */
    void hold(Claimed claimed, Instant until) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                update mail_message set claimed_until = null, next_try_at = :until
                where id = :id and claim_token = :token and mail_state = 'WAITING'""")
                .param("until", Timestamp.from(until))
                .param("id", claimed.id())
                .param("token", claimed.token())
                .update());
    }

    /**
     * @param now the present
     * @return when the next mail may be tried that may not yet
     */
    Optional<Instant> next(Instant now) {
        return jdbc.sql("""
                select min(next_try_at) as next_at from mail_message
                where mail_state = 'WAITING' and next_try_at > :now""")
                .param("now", Timestamp.from(now))
                .query((rs, n) -> Optional.ofNullable(rs.getObject("next_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Untried: any node may have them at once. */
    void release(List<Claimed> untried) {
        if (!untried.isEmpty()) {
            transactions.executeWithoutResult(status -> jdbc.sql("""
                    update mail_message set claimed_until = null
                    where id in (:ids) and claim_token = :token and mail_state = 'WAITING'""")
                    .param("ids", untried.stream().map(Claimed::id).toList())
                    .param("token", untried.get(0).token())
                    .update());
        }
    }

    private Notice notice(ResultSet rs) throws SQLException {
        return new Notice(
                rs.getString("subject_key"),
                rs.getString("occasion"),
                rs.getString("person"),
                Letter.valueOf(rs.getString("letter")),
                words.of(rs.getString("common"), rs.getString("payload")),
                rs.getString("gathering"),
                instant(rs, "due_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
