package vn.kehoach.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;

/**
 * The register of incoming documents (Sổ đăng ký văn bản đến): consecutive numbers per body and year, paper and
 * electronic together (Decree 30/2020, article 22 and Phụ lục IV).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class IncomingRegister {

    private final JdbcClient jdbc;
    private final FirstComer firstComer;
    private final BusinessClock clock;

    IncomingRegister(JdbcClient jdbc, FirstComer firstComer, BusinessClock clock) {
        this.jdbc = jdbc;
        this.firstComer = firstComer;
        this.clock = clock;
    }

    /**
     * A document that arrived.
     *
     * @param unit whose register
     * @param sender who sent it
     * @param symbol its number and symbol, e.g. {@code 36/KH-UBND}
     * @param date its date
     * @param subject name and trích yếu
     * @param ownerKey what it belongs to; one body registers it once
     */
    public record Arrival(String unit, String sender, String symbol, LocalDate date, String subject, String ownerKey) {}

    /**
     * A line of the register.
     *
     * @param id of the row
     * @param number số đến
     * @param arrivedOn the day of arrival
     * @param arrival what arrived
     * @param receiver the section or person that got it (đơn vị hoặc người nhận)
     * @param passedOn the day on which it was passed on (ngày chuyển), or null
     * @param signedFor who signed for it (ký nhận)
     * @param note remarks
     */
    public record Entry(
            long id,
            int number,
            LocalDate arrivedOn,
            Arrival arrival,
            String receiver,
            LocalDate passedOn,
            String signedFor,
            String note) {}

    /**
     * Registers a document; a second registration of the same one gives the first one's number.
     *
     * @param arrival what arrived
     * @param login the clerk
     * @return số đến, from 1 each year
     */
    public int register(Arrival arrival, String login) {
        LocalDate today = clock.today();
        int next = locked(arrival.unit(), today.getYear());
        Optional<Integer> before = jdbc.sql(
                        "select incoming_number from incoming_entry where unit_code = ? and owner_key = ?")
                .params(arrival.unit(), arrival.ownerKey())
                .query(Integer.class)
                .optional();
        if (before.isPresent()) {
            return before.get();
        }
        jdbc.sql("update incoming_series set next_number = next_number + 1 where unit_code = ? and series_year = ?")
                .params(arrival.unit(), today.getYear())
                .update();
        jdbc.sql("""
                insert into incoming_entry (unit_code, register_year, incoming_number, arrived_on, sender,
                    document_symbol, document_date, subject, owner_key, registered_by, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        arrival.unit(),
                        today.getYear(),
                        next,
                        today,
                        arrival.sender(),
                        arrival.symbol(),
                        arrival.date(),
                        arrival.subject(),
                        arrival.ownerKey(),
                        login,
                        Timestamp.from(clock.now()))
                .update();
        return next;
    }

    /**
     * The head named who follows a document up: it is passed on today (article 23). What the clerk entered stays.
     *
     * @param unit whose register
     * @param ownerKey what it belongs to; nothing happens if the body has not registered it
     * @param receiver who got it
     */
    public void passedOn(String unit, String ownerKey, String receiver) {
        jdbc.sql("""
                update incoming_entry set receiver = ?, passed_on = ?
                where unit_code = ? and owner_key = ? and passed_on is null""").params(receiver, clock.today(), unit, ownerKey).update();
    }

    /**
     * @param unit whose register
     * @return số đến that the next document of this year would get
     */
    public int nextNumber(String unit) {
        return next(unit, clock.today().getYear(), "").orElse(1);
    }

    /**
     * @param unit whose register
     * @param year the year
     * @return its lines in order
     */
    @Transactional(readOnly = true)
    public List<Entry> incoming(String unit, int year) {
        return jdbc.sql(
                        "select * from incoming_entry where unit_code = ? and register_year = ? order by incoming_number")
                .params(unit, year)
                .query(IncomingRegister::entry)
                .list();
    }

    Optional<Entry> find(String unit, long id) {
        return jdbc.sql("select * from incoming_entry where unit_code = ? and id = ?")
                .params(unit, id)
                .query(IncomingRegister::entry)
                .optional();
    }

    /** The same document of the same sender, which came before. */
    Optional<Entry> same(Arrival arrival) {
        return jdbc.sql("""
                select * from incoming_entry where unit_code = ? and sender = ? and document_symbol = ?
                and document_date = ? order by id fetch first 1 rows only""")
                .params(arrival.unit(), arrival.sender(), arrival.symbol(), arrival.date())
                .query(IncomingRegister::entry)
                .optional();
    }

    void handled(long id, Handling handling) {
        jdbc.sql("update incoming_entry set receiver = ?, passed_on = ?, signed_for = ?, note = ? where id = ?")
                .params(handling.to(), handling.day(), handling.signed(), handling.remark(), id)
                .update();
    }

    // Whoever begins the year's register at the same moment waits for the first one's row.
    int locked(String unit, int year) {
        return next(unit, year, " for update").orElseGet(() -> {
            firstComer.insert(
                    () -> jdbc.sql("insert into incoming_series (unit_code, series_year, next_number) values (?, ?, 1)")
                            .params(unit, year)
                            .update());
            return next(unit, year, " for update").orElseThrow();
        });
    }

    private Optional<Integer> next(String unit, int year, String lock) {
        return jdbc.sql("select next_number from incoming_series where unit_code = ? and series_year = ?" + lock)
                .params(unit, year)
                .query(Integer.class)
                .optional();
    }

    private static Entry entry(ResultSet rs, int n) throws SQLException {
        return new Entry(
                rs.getLong("id"),
                rs.getInt("incoming_number"),
                rs.getObject("arrived_on", LocalDate.class),
                new Arrival(
                        rs.getString("unit_code"),
                        rs.getString("sender"),
                        rs.getString("document_symbol"),
                        rs.getObject("document_date", LocalDate.class),
                        rs.getString("subject"),
                        rs.getString("owner_key")),
                rs.getString("receiver"),
                rs.getObject("passed_on", LocalDate.class),
                rs.getString("signed_for"),
                rs.getString("note"));
    }
}
