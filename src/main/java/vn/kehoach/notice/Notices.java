package vn.kehoach.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of who was told what (nhật ký thông báo). Mails are sent later, by {@link Delivery}. */
@Repository
public class Notices {

    /** Neither database likes lists without end. */
    private static final int SUBJECTS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final NoticeWords common;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, NoticeRows rows, NoticeWords common, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.common = common;
        this.events = events;
    }

    /** Something was written into the ledger; the mails go after the commit. */
    record Written() {}

    /**
     * Writes a notice in the caller's transaction; the mail goes after its commit. A second one for the same subject,
     * occasion and person is not written, also where another transaction writes it at this moment.
     *
     * @param notice who is told what
     * @return whether it is new
     */
    @Transactional
    public boolean tell(Notice notice) {
        return tellAll(List.of(notice)) > 0;
    }

    /**
     * Like {@link #tell} for as many as there are, with a fixed number of statements for each thousand.
     *
     * @param notices who is told what, in any order; of two with the same subject, occasion and person the first counts
     * @return how many are new
     */
    @Transactional
    public int tellAll(List<Notice> notices) {
        int written = rows.write(notices.stream()
                .map(notice -> row(notice, common.text(notice.words())))
                .toList());
        if (written > 0) {
            events.publishEvent(new Written());
        }
        return written;
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
        noteAll(List.of(new Note(subject, occasion, dueAt)));
    }

    /**
     * Like {@link #note} for as many as there are, with a fixed number of statements for each thousand.
     *
     * @param notes occasions, in any order
     */
    @Transactional
    public void noteAll(List<Note> notes) {
        rows.write(notes.stream().map(Notices::row).toList());
    }

    /**
     * Like {@link #tellAll(List)} for the notices of one run, which have most of their words in common: those are kept
     * once. That they are new the caller has just seen in {@link #on}; where another transaction was quicker, what it
     * wrote counts.
     *
     * @param about business key of what all are about, of the same plan as each, e.g. {@code DOT-3}
     * @param words what all of them say; a notice's own words come on top
     * @param notices who is told what, each with its own words only
     * @return how many are new
     */
    @Transactional
    public int tellRun(String about, Map<String, String> words, List<Notice> notices) {
        if (notices.isEmpty()) {
            return 0;
        }
        NoticeRows.Shared shared = new NoticeRows.Shared(common.keep(words), about, true);
        int written = rows.write(
                notices.stream()
                        .map(notice -> row(notice, common.text(notice.words())))
                        .toList(),
                shared);
        if (written > 0) {
            events.publishEvent(new Written());
        }
        return written;
    }

    private static NoticeRows.Row row(Notice notice, String payload) {
        return new NoticeRows.Row(
                new NoticeRows.Key(notice.subject(), notice.occasion(), notice.person()),
                notice.letter(),
                payload,
                notice.gathering(),
                Told.State.WAITING,
                notice.dueAt());
    }

    private static NoticeRows.Row row(Note note) {
        return new NoticeRows.Row(
                new NoticeRows.Key(note.subject(), note.occasion(), ""),
                null,
                "{}",
                "",
                Told.State.NOTED,
                note.dueAt());
    }

    /**
     * @param subjects business keys
     * @return what the ledger has on them, the oldest first
     */
    public List<Told> on(Collection<String> subjects) {
        List<Told> found = new ArrayList<>();
        inParts(
                subjects,
                part -> found.addAll(jdbc.sql("""
                        select subject_key, occasion, person, letter, notice_state, created_at, due_at from notice
                        where subject_key in (:subjects) order by id""")
                        .param("subjects", part)
                        .query(Notices::told)
                        .list()));
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
        dropAll(List.of(subject), letters);
    }

    /**
     * Like {@link #drop} for many subjects at once.
     *
     * @param subjects business keys
     * @param letters which letters no longer matter
     */
    @Transactional
    public void dropAll(Collection<String> subjects, Collection<Letter> letters) {
        inParts(
                subjects,
                part -> jdbc.sql("""
                update notice set notice_state = 'DROPPED' where subject_key in (:subjects)
                and notice_state = 'WAITING' and letter in (:letters)""")
                        .param("subjects", part)
                        .param("letters", letters.stream().map(Enum::name).toList())
                        .update());
    }

    private static void inParts(Collection<String> subjects, Consumer<List<String>> each) {
        List<String> all = List.copyOf(subjects);
        for (int from = 0; from < all.size(); from += SUBJECTS_AT_ONCE) {
            each.accept(all.subList(from, Math.min(all.size(), from + SUBJECTS_AT_ONCE)));
        }
    }

    private static Told told(ResultSet rs, int n) throws SQLException {
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
