package vn.kehoach.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts waiting notices into mails, one for each person and gathering, some thousands with two statements. Nodes do it one
 * after the other: each waits for the row that stands for the mail server.
 */
@Repository
class Filling {

    private static final int AT_ONCE = 5_000;

    /** What waited for its person's hour goes together, whatever it is about. */
    private static final String BUNDLE =
            "case when notice.hold is not null then notice.hold when notice.gathering = '' then '#' || notice.id"
                    + " else notice.gathering end";

    private static final String READY = """
            notice_state = 'WAITING' and mail_id is null
            and (not_before is null or not_before <= cast(:now as timestamp with time zone))""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Filling(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
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
        } while (filled != null && filled == AT_ONCE);
    }

    private int fillSome(Instant now, Instant gatheredBefore, String domain) {
        String token = UUID.randomUUID().toString();
        int mails = jdbc.sql("""
                insert into mail_message (message_id, person, bundle, fill_token, mail_state, attempts, next_try_at,
                    created_at)
                select '<' || min(id) || cast(:rest as varchar(200)), person, bundle, cast(:token as varchar(40)),
                    'WAITING', 0, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                from (select id, person, created_at, gathering, hold, %s as bundle from notice where %s) waiting
                group by person, bundle
                having min(gathering) = '' or min(hold) is not null
                    or min(created_at) <= cast(:gathered as timestamp with time zone)
                order by min(id) fetch first %d rows only""".formatted(BUNDLE, READY, AT_ONCE))
                .param("rest", "." + token + "@" + domain + ">")
                .param("token", token)
                .param("now", Timestamp.from(now))
                .param("gathered", Timestamp.from(gatheredBefore))
                .update();
        if (mails > 0) {
            String mail = """
                    select mail.id from mail_message mail where mail.person = notice.person
                    and mail.fill_token = cast(:token as varchar(40)) and mail.bundle = """ + BUNDLE;
            jdbc.sql("update notice set mail_id = (%1$s) where %2$s and exists (%1$s)".formatted(mail, READY))
                    .param("token", token)
                    .param("now", Timestamp.from(now))
                    .update();
        }
        return mails;
    }

    /**
     * @param now the present
     * @return when the next of those that wait for their person's hour may go
     */
    Optional<Instant> next(Instant now) {
        return jdbc.sql("""
                select min(not_before) as next_at from notice
                where notice_state = 'WAITING' and mail_id is null and not_before > :now""")
                .param("now", Timestamp.from(now))
                .query((rs, n) -> Optional.ofNullable(rs.getObject("next_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
