package vn.kehoach.board;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.kehoach.organization.Organization;
import vn.kehoach.round.BucketSql;
import vn.kehoach.time.BusinessClock;

/** Which units stand in the matrix, those in the worst case first: a page of them, found in the database. */
@Repository
class MatrixUnits {

    private static final String UNITS = """
            select unit_code, unit_name, count(*) over () as total from (
                select unit_code, min(unit_name) as unit_name, min(case box when 'OPEN_OVERDUE' then 0
                    when 'OPEN_IN_TIME' then 1 when 'INVITED_SILENT' then 2 else 3 end) as urgency
                from (select response.unit_code, response.unit_name, response.state, %s as box from response
                    where response.round_id in (:rounds)) boxed
                where :box = '' or box = :box or state = :box group by unit_code) units
            order by urgency, unit_name, unit_code""".formatted(BucketSql.box("response"));

    private final JdbcClient jdbc;
    private final Organization organization;
    private final BusinessClock clock;

    MatrixUnits(JdbcClient jdbc, Organization organization, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /** A unit under the name by which it was asked. */
    record Unit(String code, String name) {}

    /** How many there are in all, and those of the page. */
    record Found(int total, List<Unit> page) {}

    /** Units that stand in that box or state (any, if empty) in one of the rounds. */
    Found find(Collection<Long> rounds, UnitFilter wanted, String box, int from, int most) {
        return wanted.none() ? page(rounds, box, from, most) : page(filtered(rounds, wanted, box), from, most);
    }

    private Found page(Collection<Long> rounds, String box, int from, int most) {
        int[] total = new int[1];
        List<Unit> page = units(UNITS + " offset :from rows fetch first :most rows only", rounds, box)
                .param("from", from)
                .param("most", most)
                .query((rs, n) -> {
                    total[0] = rs.getInt("total");
                    return new Unit(rs.getString("unit_code"), rs.getString("unit_name"));
                })
                .list();
        return new Found(total[0], page);
    }

    private static Found page(List<Unit> found, int from, int most) {
        int begin = Math.min(from, found.size());
        return new Found(found.size(), found.subList(begin, (int) Math.min((long) begin + most, found.size())));
    }

    private List<Unit> filtered(Collection<Long> rounds, UnitFilter wanted, String box) {
        BiPredicate<String, String> wants = wanted.on(organization, clock.today());
        return units(UNITS, rounds, box)
                .query((rs, n) -> new Unit(rs.getString("unit_code"), rs.getString("unit_name")))
                .stream()
                .filter(unit -> wants.test(unit.code(), unit.name()))
                .toList();
    }

    private JdbcClient.StatementSpec units(String sql, Collection<Long> rounds, String box) {
        return BucketSql.at(jdbc.sql(sql), clock.now()).param("rounds", rounds).param("box", box);
    }
}
