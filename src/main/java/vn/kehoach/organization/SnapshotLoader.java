package vn.kehoach.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Snapshot.Naming;
import vn.kehoach.organization.Snapshot.StoredPerson;
import vn.kehoach.organization.Snapshot.StoredUnit;

/** Reads everything with one query per table, however many units there are. */
@Component
class SnapshotLoader {

    private final JdbcClient jdbc;

    SnapshotLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String stamp() {
        return jdbc.sql("select stamp from organization_stamp")
                .query(String.class)
                .single();
    }

    Snapshot load(String stamp) {
        Map<String, StoredUnit> units = units();
        each(
                "select * from unit_name order by valid_from, id",
                r -> unit(units, r).names().add(dated(r, new Naming(r.getString("name"), r.getString("short_name")))));
        // Before the rows that hold on all other days: the first that holds counts.
        each(
                "select * from unit_parent_period order by id",
                r -> unit(units, r).parents().add(dated(r, r.getString("parent_code"))));
        each(
                "select * from unit_parent where parent_code is not null order by id",
                r -> unit(units, r).parents().add(dated(r, r.getString("parent_code"))));
        each(
                "select * from unit_relation order by id",
                r -> unit(units, r).relations().add(dated(r, Relation.valueOf(r.getString("relation")))));
        each(
                "select * from unit_issuer_relation order by id",
                r -> unit(units, r)
                        .issuers()
                        .add(dated(
                                r,
                                new Snapshot.IssuerRelation(
                                        r.getString("issuer_code"), Relation.valueOf(r.getString("relation"))))));
        each(
                "select * from unit_group_member order by id",
                r -> unit(units, r).groups().add(dated(r, r.getString("group_code"))));
        each(
                "select * from unit_alias order by unit_code, seq_no",
                r -> unit(units, r).aliases().add(r.getString("alias")));
        each(
                "select * from unit_identifier order by id",
                r -> unit(units, r).identifiers().add(dated(r, r.getString("identifier"))));
        return new Snapshot(stamp, units, successions(), groups(), people());
    }

    private Map<String, StoredUnit> units() {
        Map<String, StoredUnit> units = new LinkedHashMap<>();
        each("select * from unit order by seq_no, code", r -> {
            Unit base = new Unit(
                    r.getString("code"),
                    r.getString("name"),
                    r.getString("short_name"),
                    r.getString("tier"),
                    null,
                    null,
                    r.getString("office_unit"),
                    Set.of(),
                    r.getString("place"),
                    r.getString("symbol"),
                    r.getString("phone"),
                    r.getString("email"));
            units.put(base.code(), new StoredUnit(base, day(r, "valid_from"), day(r, "valid_to")));
        });
        return units;
    }

    private List<Succession> successions() {
        List<Succession> successions = new ArrayList<>();
        each(
                "select * from unit_successor order by on_day, id",
                r -> successions.add(new Succession(
                        r.getString("unit_code"),
                        r.getString("successor_code"),
                        Succession.Kind.valueOf(r.getString("kind")),
                        day(r, "on_day"),
                        r.getString("function_text"),
                        r.getString("basis"))));
        return List.copyOf(successions);
    }

    private List<Directory.Group> groups() {
        List<Directory.Group> groups = new ArrayList<>();
        each(
                "select * from unit_group order by seq_no, code",
                r -> groups.add(new Directory.Group(r.getString("code"), r.getString("name"))));
        return List.copyOf(groups);
    }

    private Map<String, StoredPerson> people() {
        Map<String, StoredPerson> people = new LinkedHashMap<>();
        each("select * from person order by seq_no, login", r -> {
            Person base = new Person(
                    r.getString("login"),
                    r.getString("name"),
                    r.getString("email"),
                    r.getString("phone"),
                    List.of(),
                    r.getBoolean("demo"));
            people.put(
                    base.login(),
                    new StoredPerson(
                            base,
                            r.getBoolean("supervisor"),
                            r.getBoolean("coordinator"),
                            r.getBoolean("administrator"),
                            r.getBoolean("enabled"),
                            new ArrayList<>()));
        });
        each(
                "select * from post order by seq_no, id",
                r -> people.get(r.getString("login"))
                        .posts()
                        .add(dated(
                                r,
                                new Person.Post(
                                        r.getString("unit_code"),
                                        Role.valueOf(r.getString("role_code")),
                                        r.getString("title")))));
        return people;
    }

    private static StoredUnit unit(Map<String, StoredUnit> units, ResultSet row) throws SQLException {
        return units.get(row.getString("unit_code"));
    }

    private static <T> Dated<T> dated(ResultSet row, T fact) throws SQLException {
        return new Dated<>(fact, day(row, "valid_from"), day(row, "valid_to"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private void each(String sql, RowAction action) {
        jdbc.sql(sql).query((ResultSet row) -> {
            action.take(row);
        });
    }

    private interface RowAction {
        void take(ResultSet row) throws SQLException;
    }
}
