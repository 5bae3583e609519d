package vn.kehoach.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What people chose about their mail. A unit's mailbox has no choice: it is told at once. */
@Repository
public class NoticeChoices {

    private static final int MINUTES = 60;
    /** Of more people all choices are read: most people choose nothing. */
    private static final int FEW = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NoticeChoices(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param login whose
     * @return what he chose, {@link NoticeChoice#NONE} if nothing
     */
    public NoticeChoice of(String login) {
        return of(Set.of(login)).getOrDefault(login, NoticeChoice.NONE);
    }

    /**
     * @param people notices' people, however many
     * @return what those chose who chose something
     */
    Map<String, NoticeChoice> of(Collection<String> people) {
        Set<String> logins = new TreeSet<>(people);
        logins.removeIf(person -> person.isEmpty() || Notice.unitOf(person) != null);
        Map<String, NoticeChoice> found = new HashMap<>();
        if (!logins.isEmpty()) {
            boolean few = logins.size() <= FEW;
            jdbc.sql("select * from notice_choice" + (few ? " where login in (:logins)" : ""))
                    .params(few ? Map.of("logins", logins) : Map.of())
                    .query((rs, n) -> found.put(
                            rs.getString("login"),
                            new NoticeChoice(time(rs, "digest_minute"), time(rs, "quiet_from"), time(rs, "quiet_to"))))
                    .list();
        }
        return found;
    }

    /**
     * Keeps a choice; it holds for what waits already, too.
     *
     * @param login whose
     * @param choice what he chose
     * @throws Refusal per field ({@code quietTo}, {@code digestAt}) if quiet hours have no length or only one end, or the
     *     daily mail would come in the quiet hours
     */
    @Transactional
    public void save(String login, NoticeChoice choice) {
        check(choice);
        Timestamp now = Timestamp.from(clock.now());
        int known = jdbc.sql("""
                update notice_choice set digest_minute = ?, quiet_from = ?, quiet_to = ?, changed_at = ?
                where login = ?""")
                .params(minute(choice.digestAt()), minute(choice.quietFrom()), minute(choice.quietTo()), now, login)
                .update();
        if (known == 0) {
            jdbc.sql("insert into notice_choice (digest_minute, quiet_from, quiet_to, changed_at, login)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(minute(choice.digestAt()), minute(choice.quietFrom()), minute(choice.quietTo()), now, login)
                    .update();
        }
        holdAnew(login, choice);
    }

    private void holdAnew(String login, NoticeChoice choice) {
        NoticeChoice.Hold hold = choice.hold(clock.local());
        jdbc.sql("""
                update notice set hold = :why, not_before = :until
                where person = :login and notice_state = 'WAITING' and mail_id is null and letter not in (:urgent)""")
                .param("why", hold == null ? null : hold.why().name())
                .param("until", hold == null ? null : Timestamp.from(hold.until()))
                .param("login", login)
                .param("urgent", Letter.URGENT.stream().map(Enum::name).toList())
                .update();
    }

    private static void check(NoticeChoice choice) {
        List<Problem> problems = new ArrayList<>();
        if (choice.quietFrom() == null != (choice.quietTo() == null)) {
            problems.add(Problem.of(choice.quietFrom() == null ? "quietFrom" : "quietTo", "notice.choice.oneEnd"));
        } else if (choice.quietFrom() != null) {
            if (choice.quietFrom().equals(choice.quietTo())) {
                problems.add(Problem.of("quietTo", "notice.choice.noLength"));
            } else if (choice.digestAt() != null && choice.quiet(choice.digestAt())) {
                problems.add(Problem.of("digestAt", "notice.choice.digestInQuiet"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** When of several people each may be told what is not urgent. */
    record Holds(Map<String, NoticeChoice> choices, ZonedDateTime now) {

        NoticeChoice.Hold of(String person, Letter letter) {
            NoticeChoice choice = choices.get(person);
            return choice == null || letter == null || letter.urgent() ? null : choice.hold(now);
        }

        /** When a mail may go that is ready now, or null for now. */
        Instant quietUntil(String person) {
            NoticeChoice choice = choices.get(person);
            return choice == null ? null : choice.quietUntil(now);
        }
    }

    Holds holds(Collection<String> people) {
        return new Holds(of(people), clock.local());
    }

    private static Integer minute(LocalTime time) {
        return time == null ? null : time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(ResultSet rs, String column) throws SQLException {
        int minute = rs.getInt(column);
        return rs.wasNull() ? null : LocalTime.of(minute / MINUTES, minute % MINUTES);
    }
}
