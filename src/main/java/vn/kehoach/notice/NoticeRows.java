package vn.kehoach.notice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kehoach.time.BusinessClock;

/**
 * Writes the lines of the ledger that are not there yet, some hundreds with one question and one batch. Neither database
 * of ours has a common word for "insert, or leave it": where another transaction writes the same at this very moment, the
 * table's unique key says so, the batch is taken back to its savepoint, and the next look finds what the other wrote. The
 * caller's transaction lives on.
 */
@Repository
class NoticeRows {

    private static final int AT_ONCE = 500;
    /** More would be read through one by one than a look at all of a subject's costs. */
    private static final int FEW_OCCASIONS = 8;
    /** Each time another transaction was quicker; so many do not write the same. */
    private static final int MOST_TRIES = 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final TransactionTemplate savepoint;
    private final NoticeChoices choices;
    private final NoticePlans plans;
    private final BusinessClock clock;

    NoticeRows(
            JdbcClient jdbc,
            JdbcTemplate batch,
            PlatformTransactionManager transactions,
            NoticeChoices choices,
            NoticePlans plans,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.choices = choices;
        this.plans = plans;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A line to be written, the payload as it stands in the table; no letter where there is nothing to be sent. */
    record Row(Key key, Letter letter, String payload, String gathering, Told.State state, Instant dueAt) {}

    /**
     * What lines of one run have in common.
     *
     * @param words the row with the words that all of them say, or null
     * @param subject business key of something that is of the same plan as all of them, or null where the plan is to be
     *     found for each
     * @param fresh whether the caller has just looked and found none of them
     */
    record Shared(Long words, String subject, boolean fresh) {

        static final Shared NOTHING = new Shared(null, null, false);
    }

    private record Together(Long words, String plan, NoticeChoices.Holds holds) {}

    /** What a line is unique by, in an order that every transaction keeps: so no two wait for each other. */
    record Key(String subject, String occasion, String person) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int bySubject = subject.compareTo(other.subject);
            int byOccasion = bySubject != 0 ? bySubject : occasion.compareTo(other.occasion);
            return byOccasion != 0 ? byOccasion : person.compareTo(other.person);
        }
    }

    /**
     * Within the caller's transaction.
     *
     * @param rows lines, in any order
     * @return how many of them are new
     */
    int write(Collection<Row> rows) {
        return write(rows, Shared.NOTHING);
    }

    /**
     * Like {@link #write(Collection)} for lines that have much in common.
     *
     * @param rows lines, in any order
     * @param shared what they have in common
     * @return how many of them are new
     */
    int write(Collection<Row> rows, Shared shared) {
        TreeMap<Key, Row> ordered = new TreeMap<>();
        rows.forEach(row -> ordered.putIfAbsent(row.key(), row));
        List<Row> all = List.copyOf(ordered.values());
        NoticeChoices.Holds holds =
                choices.holds(all.stream().map(row -> row.key().person()).toList());
        String plan = shared.subject() == null
                ? null
                : plans.plans(Set.of(shared.subject())).get(shared.subject());
        Together together = new Together(shared.words(), plan, holds);
        int written = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            written += writeSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)), shared.fresh(), together);
        }
        return written;
    }

    private int writeSome(List<Row> rows, boolean fresh, Together together) {
        for (int tried = 1; ; tried++) {
            Set<Key> known = fresh && tried == 1 ? Set.of() : known(rows);
            List<Row> missing =
                    rows.stream().filter(row -> !known.contains(row.key())).toList();
            if (missing.isEmpty()) {
                return 0;
            }
            try {
                savepoint.executeWithoutResult(status -> insert(missing, together));
                return missing.size();
            } catch (DuplicateKeyException e) {
                if (tried == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Set<Key> known(List<Row> rows) {
        Set<String> subjects = new HashSet<>();
        Set<String> occasions = new HashSet<>();
        rows.forEach(row -> {
            subjects.add(row.key().subject());
            occasions.add(row.key().occasion());
        });
        boolean few = occasions.size() <= FEW_OCCASIONS;
        return jdbc.sql("select subject_key, occasion, person from notice where subject_key in (:subjects)"
                        + (few ? " and occasion in (:occasions)" : ""))
                .param("subjects", subjects)
                .param("occasions", occasions)
                .query((rs, n) ->
                        new Key(rs.getString("subject_key"), rs.getString("occasion"), rs.getString("person")))
                .set();
    }

    private void insert(List<Row> rows, Together together) {
        // The databases round to microseconds: rounded up, what is written now would lie ahead.
        Timestamp now = Timestamp.from(clock.now().truncatedTo(ChronoUnit.MICROS));
        Map<String, String> ofPlan = together.plan() != null
                ? Map.of()
                : plans.plans(rows.stream().map(row -> row.key().subject()).toList());
        batch.batchUpdate("""
                insert into notice (subject_key, occasion, person, letter, payload, gathering, notice_state,
                    created_at, due_at, hold, not_before, plan_key, words_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, rows.size(), (line, row) -> {
            set(line, row, now);
            NoticeChoice.Hold hold = together.holds().of(row.key().person(), row.letter());
            line.setString(10, hold == null ? null : hold.why().name());
            line.setTimestamp(11, hold == null ? null : Timestamp.from(hold.until()));
            line.setString(12, ofPlan.getOrDefault(row.key().subject(), together.plan()));
            line.setObject(13, together.words(), Types.BIGINT);
        });
    }

    private static void set(PreparedStatement line, Row row, Timestamp now) throws SQLException {
        line.setString(1, row.key().subject());
        line.setString(2, row.key().occasion());
        line.setString(3, row.key().person());
        line.setString(4, row.letter() == null ? null : row.letter().name());
        line.setString(5, row.payload());
        line.setString(6, row.gathering());
        line.setString(7, row.state().name());
        line.setTimestamp(8, now);
        line.setTimestamp(9, Timestamp.from(row.dueAt()));
    }
}
