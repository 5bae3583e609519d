package vn.kehoach.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The series of numbers. A body that configured none has one common series, given here, from 1 each year. */
@Repository
class SeriesBook {

    static final String COMMON = "*";

    private static final long NOT_YET = 0;

    private final JdbcClient jdbc;
    private final FirstComer firstComer;

    SeriesBook(JdbcClient jdbc, FirstComer firstComer) {
        this.jdbc = jdbc;
        this.firstComer = firstComer;
    }

    List<NumberSeries> of(String unit, int year) {
        return jdbc.sql("select * from number_series where unit_code = ? and series_year = ? order by kinds")
                .params(unit, year)
                .query(SeriesBook::row)
                .list();
    }

    /** As it is or would be; looking creates nothing. A series that is not there yet has the id 0. */
    NumberSeries forKind(String unit, String kind, int year) {
        return find(unit, kind, year).orElseGet(() -> {
            // A new year goes on as the last one was arranged.
            Optional<NumberSeries> before = find(unit, kind, year - 1);
            String kinds = before.map(NumberSeries::kinds).orElse(COMMON);
            return new NumberSeries(
                    NOT_YET,
                    unit,
                    year,
                    kinds,
                    before.map(NumberSeries::givenHere).orElse(true),
                    1);
        });
    }

    /** The series of a kind, created with its first document and locked until the transaction ends. */
    NumberSeries lockForKind(String unit, String kind, int year) {
        NumberSeries series = forKind(unit, kind, year);
        if (series.id() == NOT_YET) {
            create(series);
        }
        NumberSeries locked = lock(find(unit, kind, year).orElseThrow());
        // While we waited, the kind may have been given a series of its own.
        NumberSeries now = find(unit, kind, year).orElseThrow();
        return now.id() == locked.id() ? locked : lock(now);
    }

    void create(NumberSeries series) {
        firstComer.insert(() -> jdbc.sql("""
                insert into number_series (unit_code, series_year, kinds, given_here, next_number)
                values (?, ?, ?, ?, ?)""")
                .params(series.unit(), series.year(), series.kinds(), series.givenHere(), series.nextNumber())
                .update());
    }

    void arrange(long id, boolean here, int next) {
        jdbc.sql("update number_series set given_here = ?, next_number = ? where id = ?")
                .params(here, next, id)
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

    private Optional<NumberSeries> find(String unit, String kind, int year) {
        List<NumberSeries> all = of(unit, year);
        return all.stream()
                .filter(s -> Arrays.asList(s.kinds().split(",")).contains(kind))
                .findFirst()
                .or(() -> all.stream().filter(s -> s.kinds().equals(COMMON)).findFirst());
    }

    private static NumberSeries row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new NumberSeries(
                rs.getLong("id"),
                rs.getString("unit_code"),
                rs.getInt("series_year"),
                rs.getString("kinds"),
                rs.getBoolean("given_here"),
                rs.getInt("next_number"));
    }
}
