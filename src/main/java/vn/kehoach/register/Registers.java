package vn.kehoach.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Gives and keeps the numbers of outgoing documents. A number is taken in the transaction that changes the state of
 * the document, under a lock on its series: no number twice, and no gap but a cancelled number with its reason.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Registers {

    private static final String ENTRY = """
            select e.*, s.unit_code from outgoing_entry e join number_series s on s.id = e.series_id""";

    private final JdbcClient jdbc;
    private final SeriesBook series;
    private final BusinessClock clock;

    Registers(JdbcClient jdbc, SeriesBook series, BusinessClock clock) {
        this.jdbc = jdbc;
        this.series = series;
        this.clock = clock;
    }

    /**
     * What number a document would get now; another may be given by the time it is registered.
     *
     * @param unit the body
     * @param kind the kind of document
     * @param year the year
     * @return the series with its next number; looking at it creates none
     */
    public NumberSeries seriesFor(String unit, String kind, int year) {
        return series.forKind(unit, kind, year);
    }

    /**
     * Registers a document under the next number, or under the one that the body's other system gave.
     *
     * @param document what to register
     * @param entered number from the other system, or null where numbers are given here
     * @param login the clerk
     * @return its number
     * @throws Refusal if a number is missing, superfluous, below 1 or taken; field {@code number}
     */
    public DocumentNumber register(OutgoingDocument document, Integer entered, String login) {
        NumberSeries locked = series.lockForKind(
                document.unit(), document.kind(), document.date().getYear());
        int number = locked.givenHere() ? series.take(locked) : checked(locked, entered);
        jdbc.sql("""
                insert into outgoing_entry (series_id, number_no, document_kind, symbol, registration_date, subject,
                    signer, recipients, archive, copies, note, owner_key, registered_by, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)""")
                .params(
                        locked.id(),
                        number,
                        document.kind(),
                        document.symbol(),
                        document.date(),
                        document.subject(),
                        document.signer(),
                        document.recipients(),
                        document.archive(),
                        document.copies(),
                        document.ownerKey(),
                        login,
                        Timestamp.from(clock.now()))
                .update();
        return new DocumentNumber(number, document.symbol(), document.date());
    }

    private int checked(NumberSeries locked, Integer entered) {
        numberProblem(locked, entered).ifPresent(problem -> {
            throw Refusal.invalid(List.of(problem));
        });
        return entered;
    }

    /**
     * What is wrong with a number that somebody entered from the body's other system.
     *
     * @param of the series
     * @param entered what was entered, or null
     * @return the problem with field {@code number}, or empty; empty too where numbers are given here
     */
    public Optional<Problem> numberProblem(NumberSeries of, Integer entered) {
        if (of.givenHere()) {
            return Optional.empty();
        }
        if (entered == null || entered < 1) {
            return Optional.of(Problem.of("number", "register.numberMissing"));
        }
        return jdbc.sql(ENTRY + " where e.series_id = ? and e.number_no = ?")
                .params(of.id(), entered)
                .query(Registers::entry)
                .optional()
                .map(taken -> Problem.of(
                        "number",
                        "register.numberTaken",
                        taken.number().text(),
                        taken.subject(),
                        DateTexts.of(Texts.readerLocale()).date(taken.number().date()),
                        highest(of) + 1));
    }

    int highest(NumberSeries of) {
        return jdbc.sql("select coalesce(max(number_no), 0) from outgoing_entry where series_id = ?")
                .param(of.id())
                .query(Integer.class)
                .single();
    }

    /**
     * Cancels the number of a document that is not going out; it stays in the register with the reason.
     *
     * @param ownerKey what it belongs to
     * @param kind the kind of document
     * @param reason why
     */
    public void cancel(String ownerKey, String kind, String reason) {
        jdbc.sql("""
                update outgoing_entry set cancelled_at = ?, cancel_reason = ?
                where owner_key = ? and document_kind = ? and cancelled_at is null""")
                .params(Timestamp.from(clock.now()), reason, ownerKey, kind)
                .update();
    }

    /**
     * Notes something in the register without touching the number, e.g. a recall.
     *
     * @param ownerKey what it belongs to
     * @param kind the kind of document
     * @param note the remark
     */
    public void note(String ownerKey, String kind, String note) {
        jdbc.sql(
                        "update outgoing_entry set note = ? where owner_key = ? and document_kind = ? and cancelled_at is null")
                .params(note, ownerKey, kind)
                .update();
    }

    /**
     * @param unit whose register
     * @param year the year
     * @return its lines in order of the numbers
     */
    @Transactional(readOnly = true)
    public List<OutgoingEntry> outgoing(String unit, int year) {
        return jdbc.sql(ENTRY + " where s.unit_code = ? and s.series_year = ? order by s.kinds, e.number_no")
                .params(unit, year)
                .query(Registers::entry)
                .list();
    }

    private static OutgoingEntry entry(ResultSet rs, int n) throws SQLException {
        OffsetDateTime cancelled = rs.getObject("cancelled_at", OffsetDateTime.class);
        return new OutgoingEntry(
                rs.getLong("id"),
                rs.getString("unit_code"),
                new DocumentNumber(
                        rs.getInt("number_no"),
                        rs.getString("symbol"),
                        rs.getObject("registration_date", LocalDate.class)),
                rs.getString("document_kind"),
                rs.getString("subject"),
                rs.getString("signer"),
                rs.getString("recipients"),
                rs.getString("archive"),
                rs.getInt("copies"),
                rs.getString("note"),
                rs.getString("owner_key"),
                cancelled == null ? null : cancelled.toInstant(),
                rs.getString("cancel_reason"));
    }
}
