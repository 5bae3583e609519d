package vn.kehoach.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** The lines of the outgoing registers. Who writes one holds the lock of its series. */
@Repository
class OutgoingBook {

    private static final String ENTRY = """
            select e.*, s.body, s.kinds from outgoing_entry e join number_series s on s.id = e.series_id""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    OutgoingBook(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A document is sent on the day on which it is registered; its clerk may enter another day. */
    void insert(NumberSeries locked, int number, OutgoingDocument document, OutgoingEntry.State state, String login) {
        try {
            jdbc.sql("""
                    insert into outgoing_entry (series_id, unit_code, register_year, number_no, document_kind, symbol,
                        registration_date, subject, signer, recipients, archive, copies, note, owner_key, entry_state,
                        sent_on, registered_by, registered_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?)""")
                    .params(
                            locked.id(),
                            locked.unit(),
                            locked.year(),
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
                            state.name(),
                            state == OutgoingEntry.State.USED ? clock.today() : null,
                            login,
                            Timestamp.from(clock.now()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict(
                    "register.symbolTaken",
                    new DocumentNumber(number, document.symbol(), document.date()).text(),
                    locked.year());
        }
    }

    /** A reserved number becomes that of a document. */
    boolean use(long id, OutgoingDocument document, String login) {
        return jdbc.sql("""
                update outgoing_entry set document_kind = ?, symbol = ?, registration_date = ?, subject = ?, signer = ?,
                    recipients = ?, archive = ?, copies = ?, owner_key = ?, entry_state = 'USED', sent_on = ?,
                    registered_by = ?, registered_at = ?
                where id = ? and entry_state = 'RESERVED'""")
                        .params(
                                document.kind(),
                                document.symbol(),
                                document.date(),
                                document.subject(),
                                document.signer(),
                                document.recipients(),
                                document.archive(),
                                document.copies(),
                                document.ownerKey(),
                                clock.today(),
                                login,
                                Timestamp.from(clock.now()),
                                id)
                        .update()
                == 1;
    }

    /** Only from the state that the person saw: meanwhile a document may have got the number. */
    boolean cancel(long id, OutgoingEntry.State seen, String reason) {
        return jdbc.sql("""
                update outgoing_entry set cancelled_at = ?, cancel_reason = ?, entry_state = 'CANCELLED'
                where id = ? and entry_state = ? and entry_state <> 'CANCELLED'""")
                        .params(Timestamp.from(clock.now()), reason, id, seen.name())
                        .update()
                == 1;
    }

    void cancel(String ownerKey, String kind, String reason) {
        jdbc.sql("""
                update outgoing_entry set cancelled_at = ?, cancel_reason = ?, entry_state = 'CANCELLED'
                where owner_key = ? and document_kind = ? and entry_state = 'USED'""")
                .params(Timestamp.from(clock.now()), reason, ownerKey, kind)
                .update();
    }

    void note(String ownerKey, String kind, String note) {
        jdbc.sql("""
                update outgoing_entry set note = ?
                where owner_key = ? and document_kind = ? and entry_state <> 'CANCELLED'""").params(note, ownerKey, kind).update();
    }

    void handled(long id, LocalDate sentOn, String signedFor, String note) {
        jdbc.sql("update outgoing_entry set sent_on = ?, signed_for = ?, note = ? where id = ?")
                .params(sentOn, signedFor, note, id)
                .update();
    }

    Optional<OutgoingEntry> find(String unit, long id) {
        return jdbc.sql(ENTRY + " where e.unit_code = ? and e.id = ?")
                .params(unit, id)
                .query(OutgoingBook::entry)
                .optional();
    }

    Optional<OutgoingEntry> numbered(NumberSeries series, int number) {
        return jdbc.sql(ENTRY + " where e.series_id = ? and e.number_no = ?")
                .params(series.id(), number)
                .query(OutgoingBook::entry)
                .optional();
    }

    List<OutgoingEntry> reserved(NumberSeries series) {
        return jdbc.sql(ENTRY + " where e.series_id = ? and e.entry_state = 'RESERVED' order by e.number_no")
                .param(series.id())
                .query(OutgoingBook::entry)
                .list();
    }

    /** Date of the nearest number with a document, below or above another number. */
    Optional<LocalDate> nearest(NumberSeries series, int number, boolean above) {
        String sql = above
                ? "> ? and entry_state = 'USED' order by number_no"
                : "< ? and entry_state = 'USED' order by number_no desc";
        return jdbc.sql("select registration_date from outgoing_entry where series_id = ? and number_no " + sql
                        + " fetch first 1 rows only")
                .params(series.id(), number)
                .query(LocalDate.class)
                .optional();
    }

    List<OutgoingEntry> of(String unit, int year) {
        return jdbc.sql(ENTRY + " where e.unit_code = ? and e.register_year = ? order by s.body, s.kinds, e.number_no")
                .params(unit, year)
                .query(OutgoingBook::entry)
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
                rs.getString("cancel_reason"),
                rs.getString("body"),
                rs.getString("kinds"),
                OutgoingEntry.State.valueOf(rs.getString("entry_state")),
                rs.getObject("sent_on", LocalDate.class),
                rs.getString("signed_for"));
    }
}
