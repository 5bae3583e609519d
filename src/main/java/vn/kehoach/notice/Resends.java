package vn.kehoach.notice;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Has a mail sent again, with who and why on record. What nobody has received goes again as the same mail with the same
 * Message-ID, so that it cannot arrive twice; what was sent goes as a new mail, word for word: servers and readers
 * withhold a second mail with a Message-ID that they know.
 */
@Repository
public class Resends {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final BusinessClock clock;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;

    Resends(
            JdbcClient jdbc,
            Organization organization,
            BusinessClock clock,
            MailSettings settings,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /**
     * @param mail a mail
     * @param reason why
     * @param login who wants it
     * @return the mail that goes: the same, or the new one
     * @throws Refusal not found; {@code reason} missing or too long; 409 if it is still on its way
     */
    @Transactional
    public long resend(long mail, String reason, String login) {
        check(reason);
        String state = jdbc.sql("select mail_state from mail_message where id = ?")
                .param(mail)
                .query(String.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        Long copy = switch (Told.State.valueOf(state)) {
            case FAILED -> again(mail);
            case SENT -> copy(mail);
            default -> throw Refusal.conflict("notice.resend.notYet");
        };
        record(mail, copy, reason, login);
        events.publishEvent(new Notices.Written());
        return copy == null ? mail : copy;
    }

    /**
     * Everything that one person could not be sent for want of an address that works.
     *
     * @param person log-in name, or a unit's mailbox
     * @param reason why
     * @param login who wants it
     * @return how many mails
     * @throws Refusal {@code reason} missing or too long
     */
    @Transactional
    public int resendAllOf(String person, String reason, String login) {
        check(reason);
        List<Long> failed = jdbc.sql("""
                select id from mail_message where person = ? and mail_state = 'FAILED' and failure = 'RECIPIENT'
                order by id""").param(person).query(Long.class).list();
        failed.forEach(mail -> resend(mail, reason, login));
        return failed.size();
    }

    private Long again(long mail) {
        int mine = jdbc.sql("""
                update mail_message set mail_state = 'WAITING', attempts = 0, next_try_at = ?, failure = null,
                    claimed_until = null where id = ? and mail_state = 'FAILED'""").params(now(), mail).update();
        if (mine == 0) {
            throw Refusal.conflict("notice.resend.notYet");
        }
        jdbc.sql("update notice set notice_state = 'WAITING' where mail_id = ? and notice_state = 'FAILED'")
                .param(mail)
                .update();
        return null;
    }

    private Long copy(long mail) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into mail_message (message_id, person, mail_state, attempts, next_try_at, created_at,
                    mail_subject, body, urgent, calendar_text, cancel_text, resend_of)
                select cast(:messageId as varchar(200)), person, 'WAITING', 0,
                    cast(:now as timestamp with time zone), cast(:now as timestamp with time zone),
                    mail_subject, body, urgent, calendar_text, cancel_text, id
                from mail_message where id = :mail""")
                .param("messageId", "<" + mail + ".again." + UUID.randomUUID() + "@" + settings.domain() + ">")
                .param("now", now())
                .param("mail", mail)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    private void record(long mail, Long copy, String reason, String login) {
        jdbc.sql("""
                insert into mail_resend (mail_id, new_mail_id, reason, by_login, by_name, resent_at)
                values (:mail, :copy, :reason, :login, :name, :now)""")
                .param("mail", mail)
                .param("copy", copy)
                .param("reason", reason.strip())
                .param("login", login)
                .param("name", organization.person(login).map(Person::name).orElse(login))
                .param("now", now())
                .update();
    }

    private static void check(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(List.of(Problem.of("reason", "notice.resend.noReason")));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid(List.of(Problem.of("reason", "notice.resend.longReason", LONGEST_REASON)));
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
