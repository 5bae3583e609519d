package vn.kehoach.organization.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.exchange.Rows.FactRow;
import vn.kehoach.organization.exchange.Rows.GroupRow;
import vn.kehoach.organization.exchange.Rows.NameRow;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.PostRow;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** Our tables in the shape of the sheets: what an import is compared with and what an export writes. */
@Component
class CurrentRows {

    private static final String HOLDS =
            "(valid_from is null or valid_from <= :today) and (valid_to is null or valid_to >= :today)";

    private final JdbcClient jdbc;

    CurrentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param today the day whose parents, relations, groups and posts are wanted
     * @return everything there is
     */
    Rows on(LocalDate today) {
        return new Rows(EnumSet.allOf(Sheet.class), groups(), units(today), names(), facts(), people(today));
    }

    private Map<String, GroupRow> groups() {
        Map<String, GroupRow> groups = new LinkedHashMap<>();
        jdbc.sql("select code, name from unit_group order by seq_no, code").query(r -> {
            groups.put(r.getString(1), new GroupRow(r.getString(1), r.getString(2)));
        });
        return groups;
    }

    private Map<String, UnitRow> units(LocalDate today) {
        Map<String, List<String>> parents = lists(
                "select unit_code, parent_code from unit_parent where parent_code is not null and " + HOLDS, today);
        Map<String, List<String>> relations =
                lists("select unit_code, relation from unit_relation where " + HOLDS, today);
        Map<String, List<String>> groups =
                lists("select unit_code, group_code from unit_group_member where " + HOLDS + " order by id", today);
        Map<String, List<String>> aliases = lists("select unit_code, alias from unit_alias order by seq_no", null);
        Map<String, UnitRow> units = new LinkedHashMap<>();
        jdbc.sql("select * from unit order by seq_no, code").query((ResultSet r) -> {
            String code = r.getString("code");
            List<String> relation = relations.getOrDefault(code, List.of());
            units.put(
                    code,
                    new UnitRow(
                            code,
                            r.getString("name"),
                            r.getString("short_name"),
                            r.getString("tier"),
                            parents.getOrDefault(code, List.of()).stream()
                                    .findFirst()
                                    .orElse(null),
                            relation.isEmpty() ? null : Relation.valueOf(relation.get(0)),
                            groups.getOrDefault(code, List.of()),
                            r.getString("symbol"),
                            r.getString("place"),
                            r.getString("phone"),
                            r.getString("email"),
                            day(r, "valid_from"),
                            day(r, "valid_to"),
                            aliases.getOrDefault(code, List.of()),
                            r.getString("office_unit")));
        });
        return units;
    }

    private Map<String, List<NameRow>> names() {
        Map<String, List<NameRow>> names = new LinkedHashMap<>();
        jdbc.sql(
                        "select n.* from unit_name n join unit u on u.code = n.unit_code order by u.seq_no, n.valid_from, n.id")
                .query((ResultSet r) -> {
                    NameRow row = new NameRow(
                            r.getString("unit_code"),
                            r.getString("name"),
                            r.getString("short_name"),
                            day(r, "valid_from"),
                            day(r, "valid_to"));
                    names.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row);
                });
        return names;
    }

    private Map<Sheet, Map<String, List<FactRow>>> facts() {
        Map<Sheet, Map<String, List<FactRow>>> facts = new EnumMap<>(Sheet.class);
        for (FactTable table : FactTable.ALL) {
            Map<String, List<FactRow>> rows = new LinkedHashMap<>();
            jdbc.sql(table.select()).query((ResultSet r) -> {
                FactRow row = new FactRow(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getObject(4, LocalDate.class),
                        r.getObject(5, LocalDate.class),
                        r.getString(6),
                        r.getString(7));
                rows.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row);
            });
            facts.put(table.sheet(), rows);
        }
        return facts;
    }

    private Map<String, PersonRow> people(LocalDate today) {
        Map<String, PersonRow> people = new LinkedHashMap<>();
        jdbc.sql("select * from person order by seq_no, login").query((ResultSet r) -> {
            Set<GlobalRole> globals = EnumSet.noneOf(GlobalRole.class);
            if (r.getBoolean("supervisor")) {
                globals.add(GlobalRole.SUPERVISOR);
            }
            if (r.getBoolean("coordinator")) {
                globals.add(GlobalRole.COORDINATOR);
            }
            if (r.getBoolean("administrator")) {
                globals.add(GlobalRole.ADMINISTRATOR);
            }
            people.put(
                    r.getString("login"),
                    new PersonRow(
                            r.getString("login"),
                            r.getString("name"),
                            r.getString("email"),
                            r.getString("phone"),
                            globals,
                            new ArrayList<>()));
        });
        jdbc.sql("select * from post where " + HOLDS + " order by seq_no, id")
                .param("today", today)
                .query((ResultSet r) -> {
                    people.get(r.getString("login"))
                            .posts()
                            .add(new PostRow(
                                    r.getString("unit_code"),
                                    Role.valueOf(r.getString("role_code")),
                                    r.getString("title")));
                });
        return people;
    }

    private Map<String, List<String>> lists(String sql, LocalDate today) {
        Map<String, List<String>> lists = new HashMap<>();
        var query = today == null ? jdbc.sql(sql) : jdbc.sql(sql).param("today", today);
        query.query((ResultSet r) -> {
            lists.computeIfAbsent(r.getString(1), c -> new ArrayList<>()).add(r.getString(2));
        });
        return lists;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
