package vn.kehoach.register;

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
 * electronic together (Decree 30/2020, article 22).
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
     * @param number số đến
     * @param arrivedOn the day of arrival
     * @param arrival what arrived
     */
    public record Entry(int number, LocalDate arrivedOn, Arrival arrival) {}

    /**
     * Registers a document; a second registration of the same one gives the first one's number.
     *
     * @param arrival what arrived
     * @param login the clerk
     * @return số đến, from 1 each year
     */
    public int register(Arrival arrival, String login) {
        LocalDate today = clock.today();
        open(arrival.unit(), today.getYear());
        int next = jdbc.sql(
                        "select next_number from incoming_series where unit_code = ? and series_year = ? for update")
                .params(arrival.unit(), today.getYear())
                .query(Integer.class)
                .single();
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
     * @param unit whose register
     * @return số đến that the next document of this year would get
     */
    public int nextNumber(String unit) {
        return jdbc.sql("select next_number from incoming_series where unit_code = ? and series_year = ?")
                .params(unit, clock.today().getYear())
                .query(Integer.class)
                .optional()
                .orElse(1);
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
                .query((rs, n) -> new Entry(
                        rs.getInt("incoming_number"),
                        rs.getObject("arrived_on", LocalDate.class),
                        new Arrival(
                                rs.getString("unit_code"),
                                rs.getString("sender"),
                                rs.getString("document_symbol"),
                                rs.getObject("document_date", LocalDate.class),
                                rs.getString("subject"),
                                rs.getString("owner_key"))))
                .list();
    }

    private void open(String unit, int year) {
        boolean there = jdbc.sql("select count(*) from incoming_series where unit_code = ? and series_year = ?")
                        .params(unit, year)
                        .query(Integer.class)
                        .single()
                == 1;
        if (!there) {
            firstComer.insert(
                    () -> jdbc.sql("insert into incoming_series (unit_code, series_year, next_number) values (?, ?, 1)")
                            .params(unit, year)
                            .update());
        }
    }
}
