package vn.kehoach.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What the heads of bodies decided about their numbers. Rows are never changed. */
@Repository
class NumberingDecisions {

    private final JdbcClient jdbc;

    NumberingDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that holds in a year; a body that decided nothing has one common series, given here. */
    NumberingDecision of(String unit, int year) {
        return jdbc.sql("""
                select * from numbering_decision where unit_code = ? and from_year <= ?
                order by from_year desc, id desc fetch first 1 rows only""")
                .params(unit, year)
                .query(this::row)
                .optional()
                .orElseGet(() -> NumberingDecision.none(unit));
    }

    void add(NumberingDecision decision) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into numbering_decision (unit_code, from_year, shape, kind_groups, given_here, document_symbol,
                    document_date, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        decision.unit(),
                        decision.fromYear(),
                        decision.shape().name(),
                        String.join(";", decision.groups()),
                        decision.givenHere(),
                        decision.symbol(),
                        decision.date(),
                        decision.decidedBy(),
                        Timestamp.from(decision.decidedAt()))
                .update(key, "id");
        for (NumberingDecision.AdvisoryBody body : decision.advisoryBodies()) {
            jdbc.sql("insert into numbering_advisory (decision_id, symbol, name) values (?, ?, ?)")
                    .params(key.getKey(), body.symbol(), body.name())
                    .update();
        }
    }

    private NumberingDecision row(ResultSet rs, int n) throws SQLException {
        OffsetDateTime at = rs.getObject("decided_at", OffsetDateTime.class);
        String groups = rs.getString("kind_groups");
        long id = rs.getLong("id");
        return new NumberingDecision(
                id,
                rs.getString("unit_code"),
                rs.getInt("from_year"),
                NumberingDecision.Shape.valueOf(rs.getString("shape")),
                groups.isEmpty()
                        ? List.of()
                        : List.of(groups.split(";")).stream()
                                .map(KindGroup::normal)
                                .toList(),
                advisoryBodies(id),
                rs.getBoolean("given_here"),
                rs.getString("document_symbol"),
                rs.getObject("document_date", LocalDate.class),
                rs.getString("decided_by"),
                at == null ? null : at.toInstant());
    }

    private List<NumberingDecision.AdvisoryBody> advisoryBodies(long decision) {
        return jdbc.sql("select name, symbol from numbering_advisory where decision_id = ? order by symbol")
                .param(decision)
                .query((rs, n) -> new NumberingDecision.AdvisoryBody(rs.getString("name"), rs.getString("symbol")))
                .list();
    }
}
