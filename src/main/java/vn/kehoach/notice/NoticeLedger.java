package vn.kehoach.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Role;
import vn.kehoach.time.BusinessClock;

/** Reads the ledger (Nhật ký thông báo) for those who watch over it: a page at a time, the newest first. */
@Repository
public class NoticeLedger {

    /** Lines of a page. */
    static final int PAGE = 100;
    /** Beyond that "more than": nobody pages so far, and counting would read all. */
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final NoticeWords words;
    private final Organization organization;

    NoticeLedger(JdbcClient jdbc, NoticeWords words, Organization organization) {
        this.jdbc = jdbc;
        this.words = words;
        this.organization = organization;
    }

    /**
     * What to look for; null for all.
     *
     * @param plan a plan's business key
     * @param unit code of a unit whose people, or whose mailbox, were told
     * @param person log-in name, or an address that mail went to
     * @param state where it stands; without one, what needed no letter is left out
     * @param from written on that day or later
     * @param to written on that day or before
     * @param before only lines written before this one, for the next page
     */
    public record Filter(
            String plan, String unit, String person, Told.State state, LocalDate from, LocalDate to, Long before) {}

    /**
     * A line of the ledger and how its mail went.
     *
     * @param id of the line
     * @param subject business key of what it is about
     * @param about in words: the round or the plan
     * @param letter which letter, or null
     * @param occasion why
     * @param person log-in name, or a unit's mailbox
     * @param personName his name
     * @param unitName the unit that it concerns
     * @param state where it stands
     * @param dueAt the moment for which it was meant
     * @param createdAt when it was written
     * @param notBefore when its person wants it, or null
     * @param mailId the mail that carries it, or null
     * @param address where that went
     * @param sentAt when the server took it
     * @param attempts how often it was tried
     * @param nextTryAt when it is tried again, while it waits
     * @param error what the server said last
     */
    public record Line(
            long id,
            String subject,
            String about,
            Letter letter,
            String occasion,
            String person,
            String personName,
            String unitName,
            Told.State state,
            Instant dueAt,
            Instant createdAt,
            Instant notBefore,
            Long mailId,
            String address,
            Instant sentAt,
            int attempts,
            Instant nextTryAt,
            String error) {}

    /**
     * @param lines at most a hundred
     * @param total how many there are in all, {@code 1001} for more than a thousand
     * @param next what to give as {@code before} for the next page, or null
     */
    public record Page(List<Line> lines, int total, Long next) {}

    /**
     * @param filter what to look for
     * @return the newest of it
     */
    public Page page(Filter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, params);
        int total = jdbc.sql("select count(*) from (select n.id from notice n where " + where + " fetch first "
                        + (COUNTED + 1) + " rows only) counted")
                .params(params)
                .query(Integer.class)
                .single();
        if (filter.before() != null) {
            params.put("before", filter.before());
            where += " and n.id < :before";
        }
        List<Line> lines = new ArrayList<>(jdbc.sql("""
                select n.*, w.words as common, m.address, m.sent_at, m.attempts, m.next_try_at, m.error_text
                from notice n left join mail_message m on m.id = n.mail_id left join notice_words w on w.id = n.words_id
                where %s order by n.id desc fetch first %d rows only""".formatted(where, PAGE + 1))
                .params(params)
                .query(this::line)
                .list());
        boolean more = lines.size() > PAGE;
        if (more) {
            lines.remove(PAGE);
        }
        return new Page(lines, total, more ? lines.get(PAGE - 1).id() : null);
    }

    private String where(Filter filter, Map<String, Object> params) {
        List<String> all = new ArrayList<>();
        if (filter.state() == null) {
            all.add("n.notice_state <> 'NOTED'");
        } else {
            params.put("state", filter.state().name());
            all.add("n.notice_state = :state");
        }
        if (filter.plan() != null) {
            params.put("plan", filter.plan());
            all.add("n.plan_key = :plan");
        }
        if (filter.unit() != null) {
            params.put("people", peopleOf(filter.unit()));
            all.add("n.person in (:people)");
        }
        if (filter.person() != null) {
            params.put("named", named(filter.person()));
            all.add("n.person in (:named)");
        }
        if (filter.from() != null) {
            params.put(
                    "from",
                    Timestamp.from(
                            filter.from().atStartOfDay(BusinessClock.ZONE).toInstant()));
            all.add("n.created_at >= :from");
        }
        if (filter.to() != null) {
            params.put(
                    "to",
                    Timestamp.from(filter.to()
                            .plusDays(1)
                            .atStartOfDay(BusinessClock.ZONE)
                            .toInstant()));
            all.add("n.created_at < :to");
        }
        return String.join(" and ", all);
    }

    private Set<String> peopleOf(String unit) {
        Set<String> people = new TreeSet<>(Set.of(Notice.mailbox(unit)));
        Arrays.stream(Role.values())
                .flatMap(role -> organization.holders(unit, role).stream())
                .forEach(person -> people.add(person.login()));
        return people;
    }

    // Whoever complains knows his address; the ledger knows people.
    private Set<String> named(String person) {
        Set<String> people = new TreeSet<>(Set.of(person));
        people.addAll(jdbc.sql("select distinct person from mail_message where address = ? fetch first 100 rows only")
                .param(person)
                .query(String.class)
                .list());
        return people;
    }

    private Line line(ResultSet rs, int n) throws SQLException {
        Map<String, String> words = this.words.of(rs.getString("common"), rs.getString("payload"));
        String person = rs.getString("person");
        String unit = words.getOrDefault("ten_don_vi", "");
        Told.State state = Told.State.valueOf(rs.getString("notice_state"));
        return new Line(
                rs.getLong("id"),
                rs.getString("subject_key"),
                words.getOrDefault("ten_dot", words.getOrDefault("trich_yeu", "")),
                rs.getString("letter") == null ? null : Letter.valueOf(rs.getString("letter")),
                rs.getString("occasion"),
                person,
                Notice.unitOf(person) == null ? words.getOrDefault("ho_ten", person) : unit,
                unit,
                state,
                instant(rs, "due_at"),
                instant(rs, "created_at"),
                state == Told.State.WAITING ? instant(rs, "not_before") : null,
                rs.getObject("mail_id") == null ? null : rs.getLong("mail_id"),
                rs.getString("address"),
                instant(rs, "sent_at"),
                rs.getInt("attempts"),
                state == Told.State.WAITING ? instant(rs, "next_try_at") : null,
                rs.getString("error_text"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
