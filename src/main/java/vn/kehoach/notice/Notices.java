package vn.kehoach.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;

/** The ledger of who was told what (nhật ký thông báo). Mails are sent later, by {@link Delivery}. */
@Repository
public class Notices {

    /** Neither database likes lists without end. */
    private static final int SUBJECTS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, ObjectMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Something was written into the ledger; the mails go after the commit. */
    record Written() {}

    /**
     * Writes a notice in the caller's transaction; the mail goes after its commit. A second one for the same subject,
     * occasion and person is not written.
     *
     * @param notice who is told what
     * @return whether it is new
     * @throws org.springframework.dao.DuplicateKeyException if another transaction writes the same at this moment; the
     *     caller's transaction is lost then, and finds it told when it is run again
     */
    @Transactional
    public boolean tell(Notice notice) {
        if (known(notice.subject(), notice.occasion(), notice.person())) {
            return false;
        }
        insert(notice, notice.letter().name(), payload(notice), Told.State.WAITING);
        events.publishEvent(new Written());
        return true;
    }

    /**
     * Notes in the caller's transaction that an occasion needs no letter any more: a task does its work, or its moment
     * had passed when it came into being.
     *
     * @param subject business key
     * @param occasion why
     * @param dueAt the moment for which it was meant
     */
    @Transactional
    public void note(String subject, String occasion, Instant dueAt) {
        if (!known(subject, occasion, "")) {
            insert(new Notice(subject, occasion, "", null, Map.of(), "", dueAt), null, "{}", Told.State.NOTED);
        }
    }

    private boolean known(String subject, String occasion, String person) {
        return jdbc.sql("select count(*) from notice where subject_key = ? and occasion = ? and person = ?")
                        .params(subject, occasion, person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(Notice notice, String letter, String payload, Told.State state) {
        jdbc.sql("""
                insert into notice (subject_key, occasion, person, letter, payload, gathering, notice_state,
                    created_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        notice.subject(),
                        notice.occasion(),
                        notice.person(),
                        letter,
                        payload,
                        notice.gathering(),
                        state.name(),
                        Timestamp.from(clock.now()),
                        Timestamp.from(notice.dueAt())))
                .update();
    }

    /**
     * @param subjects business keys
     * @return what the ledger has on them, the oldest first
     */
    public List<Told> on(Collection<String> subjects) {
        List<String> all = List.copyOf(subjects);
        List<Told> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SUBJECTS_AT_ONCE) {
            found.addAll(jdbc.sql("select * from notice where subject_key in (:subjects) order by id")
                    .param("subjects", all.subList(from, Math.min(all.size(), from + SUBJECTS_AT_ONCE)))
                    .query(Notices::row)
                    .list());
        }
        return found;
    }

    /**
     * The reason for what is still to be sent has passed away: nobody is reminded of what is done.
     *
     * @param subject business key
     * @param letters which letters no longer matter
     */
    @Transactional
    public void drop(String subject, Collection<Letter> letters) {
        jdbc.sql("update notice set notice_state = 'DROPPED' where subject_key = :subject and notice_state = 'WAITING'"
                        + " and letter in (:letters)")
                .param("subject", subject)
                .param("letters", letters.stream().map(Enum::name).toList())
                .update();
    }

    private String payload(Notice notice) {
        try {
            return json.writeValueAsString(notice.words());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Told row(ResultSet rs, int n) throws SQLException {
        return new Told(
                rs.getString("subject_key"),
                rs.getString("occasion"),
                rs.getString("person"),
                rs.getString("letter") == null ? null : Letter.valueOf(rs.getString("letter")),
                Told.State.valueOf(rs.getString("notice_state")),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
