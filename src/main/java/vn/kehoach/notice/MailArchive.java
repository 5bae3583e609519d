package vn.kehoach.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** Mails as they went, addresses at which nobody receives, and how the mail server is. */
@Repository
public class MailArchive {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final BusinessClock clock;

    MailArchive(JdbcClient jdbc, Organization organization, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Somebody had a mail sent again.
     *
     * @param by his name
     * @param at when
     * @param reason why
     * @param mailId the mail that repeats it, or null where the same mail was tried again
     */
    public record Resend(String by, Instant at, String reason, Long mailId) {}

    /**
     * A mail.
     *
     * @param id of the mail
     * @param messageId as the server got it
     * @param state where it stands
     * @param person to whom
     * @param address where it went
     * @param subject its subject, null while it is not written
     * @param body its text as sent
     * @param files names of the calendar entries attached
     * @param sentAt when the server took it
     * @param lastTryAt when it was last tried
     * @param attempts how often
     * @param failure {@code RECIPIENT}, {@code CONTENT} or {@code GIVEN_UP} where it failed for good
     * @param error what the server said last
     * @param repeats the mail that it repeats, or null
     * @param resends who had it sent again, the oldest first
     */
    public record View(
            long id,
            String messageId,
            Told.State state,
            String person,
            String address,
            String subject,
            String body,
            List<String> files,
            Instant sentAt,
            Instant lastTryAt,
            int attempts,
            String failure,
            String error,
            Long repeats,
            List<Resend> resends) {}

    /**
     * @param id a mail
     * @return it
     * @throws Refusal if there is none
     */
    public View mail(long id) {
        return jdbc.sql("select * from mail_message where id = ?")
                .param(id)
                .query(this::view)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private View view(ResultSet rs, int n) throws SQLException {
        long id = rs.getLong("id");
        return new View(
                id,
                rs.getString("message_id"),
                Told.State.valueOf(rs.getString("mail_state")),
                rs.getString("person"),
                rs.getString("address"),
                rs.getString("mail_subject"),
                rs.getString("body"),
                files(rs),
                NoticeLedger.instant(rs, "sent_at"),
                NoticeLedger.instant(rs, "last_try_at"),
                rs.getInt("attempts"),
                rs.getString("failure"),
                rs.getString("error_text"),
                rs.getObject("resend_of") == null ? null : rs.getLong("resend_of"),
                resends(id));
    }

    private static List<String> files(ResultSet rs) throws SQLException {
        return Stream.of(
                        rs.getString("calendar_text") == null ? null : Envelopes.ENTRIES,
                        rs.getString("cancel_text") == null ? null : Envelopes.CANCELLED)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Resend> resends(long id) {
        return jdbc.sql("select by_name, resent_at, reason, new_mail_id from mail_resend where mail_id = ? order by id")
                .param(id)
                .query((rs, n) -> new Resend(
                        rs.getString("by_name"),
                        NoticeLedger.instant(rs, "resent_at"),
                        rs.getString("reason"),
                        rs.getObject("new_mail_id") == null ? null : rs.getLong("new_mail_id")))
                .list();
    }

    /**
     * An address at which nobody receives.
     *
     * @param person log-in name, or a unit's mailbox
     * @param name of the person or unit
     * @param address where the mails were to go, or null if there was none
     * @param current the address that the organisation has today, or null
     * @param mails how many wait for a better address
     * @param error what the server said last
     * @param lastTryAt when
     */
    public record DeadAddress(
            String person, String name, String address, String current, int mails, String error, Instant lastTryAt) {}

    /**
     * @return addresses at which nobody receives, the newest first, at most 200
     */
    public List<DeadAddress> deadAddresses() {
        return jdbc.sql("""
                select person, max(address) as address, count(*) as mails, max(error_text) as error_text,
                    max(last_try_at) as last_try_at
                from mail_message where mail_state = 'FAILED' and failure = 'RECIPIENT'
                group by person order by max(last_try_at) desc, person fetch first %d rows only""".formatted(SHOWN)).query(this::dead).list();
    }

    private DeadAddress dead(ResultSet rs, int n) throws SQLException {
        String person = rs.getString("person");
        String unit = Notice.unitOf(person);
        Optional<Unit> ofUnit = unit == null ? Optional.empty() : organization.unit(unit, clock.today());
        Optional<Person> own = unit == null ? organization.person(person) : Optional.empty();
        return new DeadAddress(
                person,
                ofUnit.map(Unit::name).or(() -> own.map(Person::name)).orElse(person),
                rs.getString("address"),
                ofUnit.map(Unit::email).or(() -> own.map(Person::email)).orElse(null),
                rs.getInt("mails"),
                rs.getString("error_text"),
                NoticeLedger.instant(rs, "last_try_at"));
    }

    /**
     * How the mail server is.
     *
     * @param downSince since when it takes nothing, or null if it works
     * @param error what was seen then
     * @param nextProbeAt when one mail is tried again
     * @param waiting how many mails wait, {@code 1001} for more than a thousand
     */
    public record Server(Instant downSince, String error, Instant nextProbeAt, int waiting) {}

    /**
     * @return how the mail server is
     */
    public Server server() {
        int waiting = jdbc.sql("select count(*) from (select id from mail_message where mail_state = 'WAITING'"
                        + " fetch first 1001 rows only) waiting")
                .query(Integer.class)
                .single();
        return jdbc.sql("select down_since, error_text, next_probe_at from mail_server where id = 1")
                .query((rs, n) -> {
                    Instant since = NoticeLedger.instant(rs, "down_since");
                    return new Server(
                            since,
                            since == null ? null : rs.getString("error_text"),
                            since == null ? null : NoticeLedger.instant(rs, "next_probe_at"),
                            waiting);
                })
                .single();
    }
}
