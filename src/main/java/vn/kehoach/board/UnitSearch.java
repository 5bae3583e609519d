package vn.kehoach.board;

import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.organization.Organization;
import vn.kehoach.round.BucketSql;
import vn.kehoach.time.BusinessClock;

/** Finds responses in a box or state, the earliest last day first: a page of them, in the database. */
@Repository
class UnitSearch {

    private final JdbcClient jdbc;
    private final BoardScope scope;
    private final Organization organization;
    private final BusinessClock clock;

    UnitSearch(JdbcClient jdbc, BoardScope scope, Organization organization, BusinessClock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.organization = organization;
        this.clock = clock;
    }

    /** How many there are in all, and the ids of the page. */
    record Found(int total, List<Long> ids) {}

    private record Row(long id, String unit, String name) {}

    Found find(BoardUnits.Wanted wanted, int from, int most) {
        BoardScope.Condition where = wanted.round() == null
                ? scope.readable().and("round.state in ('ASKING', 'OPEN')")
                : scope.readable().and("round.id = :round", "round", wanted.round());
        String found = "select id, unit_code, unit_name, count(*) over () as total from"
                + " (select response.id, response.unit_code, response.unit_name, response.state, "
                + BucketSql.dueOn("response") + " as due_on, " + BucketSql.box("response") + " as box"
                + " from response join round on round.id = response.round_id where " + where.sql()
                + " and response.state <> 'NOT_ASKED') boxed"
                + " where :box = '' or box = :box or state = :box order by due_on, unit_name, id";
        return wanted.units().none()
                ? page(sql(found + " offset :from rows fetch first :most rows only", where, wanted), from, most)
                : filtered(sql(found, where, wanted), wanted.units(), from, most);
    }

    private JdbcClient.StatementSpec sql(String sql, BoardScope.Condition where, BoardUnits.Wanted wanted) {
        return BucketSql.at(jdbc.sql(sql), clock.now()).params(where.params()).param("box", wanted.box());
    }

    private static Found page(JdbcClient.StatementSpec sql, int from, int most) {
        int[] total = new int[1];
        List<Long> ids = sql.param("from", from)
                .param("most", most)
                .query((rs, n) -> {
                    total[0] = rs.getInt("total");
                    return rs.getLong("id");
                })
                .list();
        return new Found(total[0], ids);
    }

    private Found filtered(JdbcClient.StatementSpec sql, UnitFilter units, int from, int most) {
        BiPredicate<String, String> wants = units.on(organization, clock.today());
        List<Long> found = sql
                .query((rs, n) -> new Row(rs.getLong("id"), rs.getString("unit_code"), rs.getString("unit_name")))
                .stream()
                .filter(row -> wants.test(row.unit(), row.name()))
                .map(Row::id)
                .toList();
        int begin = Math.min(from, found.size());
        return new Found(found.size(), found.subList(begin, (int) Math.min((long) begin + most, found.size())));
    }
}
