package vn.kehoach.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The series of numbers. A body that configured none has one common series, given here, from 1 each year. */
@Repository
class SeriesBook {

    private static final String COMMON = "*";

    private final JdbcClient jdbc;

    SeriesBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NumberSeries> of(String unit, int year) {
        return jdbc.sql("select * from number_series where unit_code = ? and series_year = ? order by kinds")
                .params(unit, year)
                .query(SeriesBook::row)
                .list();
    }

    NumberSeries forKind(String unit, String kind, int year) {
        return find(unit, kind, year).orElseGet(() -> {
            // A new year goes on as the last one was arranged.
            Optional<NumberSeries> before = find(unit, kind, year - 1);
            String kinds = before.map(NumberSeries::kinds).orElse(COMMON);
            boolean here = before.map(NumberSeries::givenHere).orElse(true);
            create(unit, year, kinds, here, 1);
            return find(unit, kind, year).orElseThrow();
        });
    }

    // Two clerks may open the first series of a year at once: the second finds the first one's row.
    void create(String unit, int year, String kinds, boolean here, int next) {
        jdbc.sql("""
                insert into number_series (unit_code, series_year, kinds, given_here, next_number)
                select cast(? as varchar(64)), cast(? as integer), cast(? as varchar(200)), cast(? as boolean), cast(? as integer)
                where not exists (select 1 from number_series where unit_code = ? and series_year = ? and kinds = ?)""").params(unit, year, kinds, here, next, unit, year, kinds).update();
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
