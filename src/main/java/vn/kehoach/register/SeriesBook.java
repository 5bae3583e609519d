package vn.kehoach.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The series of numbers. A body whose head decided nothing has one common series, given here, from 1 each year. A series
 * begins with its first document, behind the gate of its body; afterwards only the series itself is locked.
 */
@Repository
class SeriesBook {

    private static final long NOT_YET = 0;

    private final JdbcClient jdbc;
    private final NumberingDecisions decisions;
    private final FirstComer firstComer;

    SeriesBook(JdbcClient jdbc, NumberingDecisions decisions, FirstComer firstComer) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.firstComer = firstComer;
    }

    List<NumberSeries> of(String unit, int year) {
        return jdbc.sql("select * from number_series where unit_code = ? and series_year = ? order by body, kinds")
                .params(unit, year)
                .query(SeriesBook::row)
                .list();
    }

    /** As it is or would be; looking creates nothing. A series that is not there yet has the id 0. */
    NumberSeries forKind(String unit, String body, String kind, int year) {
        // The series first: what a decision changes between the two is seen by the stamp.
        List<NumberSeries> all = of(unit, year);
        NumberingDecision decision = decisions.of(unit, year);
        String kinds = decision.kindsFor(body, kind);
        return find(all, body, kinds)
                .orElseGet(() -> new NumberSeries(
                        NOT_YET, unit, year, body, kinds, givenHere(decision, body, kinds, year), 1, 0));
    }

    /** The series of a kind, begun with its first document and locked until the transaction ends. */
    NumberSeries lockForKind(String unit, String body, String kind, int year) {
        NumberSeries series = forKind(unit, body, kind, year);
        boolean behindGate = false;
        while (true) {
            if (series.id() == NOT_YET && behindGate) {
                create(series);
            } else if (series.id() == NOT_YET) {
                gate(unit);
                behindGate = true;
            } else {
                Optional<NumberSeries> locked = lockAsSeen(series);
                if (locked.isPresent()) {
                    return locked.get();
                }
                // While we waited, the head decided anew.
            }
            series = forKind(unit, body, kind, year);
        }
    }

    // Where it has changed it is let go: who waits at the gate holds no series, or two could wait for each other.
    private Optional<NumberSeries> lockAsSeen(NumberSeries seen) {
        return firstComer.attempt(() -> Optional.of(lock(seen)).filter(locked -> locked.stamp() == seen.stamp()));
    }

    /** Who is behind it begins or rearranges series of the body alone, until the transaction ends. */
    void gate(String unit) {
        if (locked(unit).isEmpty()) {
            firstComer.insert(() -> jdbc.sql("insert into numbering_gate (unit_code) values (?)")
                    .param(unit)
                    .update());
            locked(unit);
        }
    }

    private Optional<String> locked(String unit) {
        return jdbc.sql("select unit_code from numbering_gate where unit_code = ? for update")
                .param(unit)
                .query(String.class)
                .optional();
    }

    Optional<NumberSeries> find(List<NumberSeries> all, String body, String kinds) {
        return all.stream()
                .filter(s ->
                        s.body().equals(body) && KindGroup.normal(s.kinds()).equals(kinds))
                .findFirst();
    }

    // A new year goes on as the last one, unless the head has decided since.
    private boolean givenHere(NumberingDecision decision, String body, String kinds, int year) {
        return jdbc.sql("""
                select given_here from number_series where unit_code = ? and body = ? and kinds = ?
                and series_year < ? and series_year >= ? order by series_year desc fetch first 1 rows only""")
                .params(decision.unit(), body, kinds, year, decision.fromYear())
                .query(Boolean.class)
                .optional()
                .orElse(decision.givenHere());
    }

    void create(NumberSeries series) {
        jdbc.sql("""
                insert into number_series (unit_code, series_year, body, kinds, given_here, next_number)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        series.unit(),
                        series.year(),
                        series.body(),
                        series.kinds(),
                        series.givenHere(),
                        series.nextNumber())
                .update();
    }

    void arrange(long id, boolean here, int next) {
        jdbc.sql("update number_series set given_here = ?, next_number = ? where id = ?")
                .params(here, next, id)
                .update();
    }

    /** Whoever waits for one of these series has to look again which one is his. */
    void decided(String unit, int year) {
        jdbc.sql("update number_series set stamp = stamp + 1 where unit_code = ? and series_year >= ?")
                .params(unit, year)
                .update();
    }

    NumberSeries lock(NumberSeries series) {
        return jdbc.sql("select * from number_series where id = ? for update")
                .param(series.id())
                .query(SeriesBook::row)
                .single();
    }

    int take(NumberSeries locked) {
        jdbc.sql("update number_series set next_number = next_number + 1 where id = ?")
                .param(locked.id())
                .update();
        return locked.nextNumber();
    }

    /** The date of the number before the next one, if it is here. */
    Optional<LocalDate> lastDate(NumberSeries series) {
        return jdbc.sql("select registration_date from outgoing_entry where series_id = ? and number_no = ?")
                .params(series.id(), series.nextNumber() - 1)
                .query(LocalDate.class)
                .optional();
    }

    int highest(NumberSeries of) {
        return jdbc.sql("select coalesce(max(number_no), 0) from outgoing_entry where series_id = ?")
                .param(of.id())
                .query(Integer.class)
                .single();
    }

    private static NumberSeries row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new NumberSeries(
                rs.getLong("id"),
                rs.getString("unit_code"),
                rs.getInt("series_year"),
                rs.getString("body"),
                rs.getString("kinds"),
                rs.getBoolean("given_here"),
                rs.getInt("next_number"),
                rs.getInt("stamp"));
    }
}
