package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** Writes groups, units and their names. What depends on the day keeps its past: the old row ends, a new one begins. */
@Component
class UnitWriter {

    private static final String END = " set valid_to = ? where unit_code = ? and (valid_to is null or valid_to >= ?)";

    private final JdbcTemplate jdbc;

    UnitWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Rows current, Rows wanted, LocalDate today) {
        groups(current, wanted);
        List<UnitRow> added = wanted.units().values().stream()
                .filter(u -> !current.units().containsKey(u.code()))
                .toList();
        add(added, current.units().size());
        wanted.units().values().stream()
                .filter(u -> current.units().containsKey(u.code()))
                .filter(u -> !u.equals(current.units().get(u.code())))
                .forEach(u -> change(current.units().get(u.code()), u, today));
        offices(wanted);
        names(wanted);
        FactTable.ALL.forEach(t -> facts(t, wanted));
    }

    private void groups(Rows current, Rows wanted) {
        int[] next = {current.groups().size()};
        wanted.groups().values().forEach(g -> {
            if (!current.groups().containsKey(g.code())) {
                jdbc.update(
                        "insert into unit_group (code, name, seq_no) values (?, ?, ?)", g.code(), g.name(), ++next[0]);
            } else {
                jdbc.update("update unit_group set name = ? where code = ?", g.name(), g.code());
            }
        });
    }

    private void add(List<UnitRow> units, int last) {
        List<Object[]> rows = new ArrayList<>();
        for (UnitRow u : units) {
            rows.add(new Object[] {
                u.code(),
                u.name(),
                u.shortName(),
                u.tier(),
                u.symbol(),
                u.place(),
                u.phone(),
                u.email(),
                last + rows.size() + 1,
                u.from(),
                u.to()
            });
        }
        jdbc.batchUpdate(
                "insert into unit (code, name, short_name, tier, symbol, place, phone, email, seq_no, valid_from,"
                        + " valid_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        List<UnitRow> withParent =
                units.stream().filter(u -> u.parent() != null).toList();
        batch("insert into unit_parent (unit_code, parent_code) values (?, ?)", withParent, UnitRow::parent);
        batch(
                "insert into unit_relation (unit_code, relation) values (?, ?)",
                units,
                u -> u.relation().name());
        jdbc.batchUpdate(
                "insert into unit_group_member (unit_code, group_code) values (?, ?)",
                units.stream()
                        .flatMap(u -> u.groups().stream().map(g -> new Object[] {u.code(), g}))
                        .toList());
        units.forEach(this::aliases);
    }

    private void batch(String sql, List<UnitRow> units, java.util.function.Function<UnitRow, String> what) {
        jdbc.batchUpdate(
                sql,
                units.stream().map(u -> new Object[] {u.code(), what.apply(u)}).toList());
    }

    private void change(UnitRow before, UnitRow after, LocalDate today) {
        jdbc.update(
                "update unit set name = ?, short_name = ?, tier = ?, symbol = ?, place = ?, phone = ?, email = ?,"
                        + " valid_from = ?, valid_to = ? where code = ?",
                after.name(),
                after.shortName(),
                after.tier(),
                after.symbol(),
                after.place(),
                after.phone(),
                after.email(),
                after.from(),
                after.to(),
                after.code());
        LocalDate yesterday = today.minusDays(1);
        if (!Objects.equals(before.parent(), after.parent())) {
            jdbc.update("update unit_parent" + END, yesterday, after.code(), today);
            jdbc.update(
                    "insert into unit_parent (unit_code, parent_code, valid_from) values (?, ?, ?)",
                    after.code(),
                    after.parent(),
                    today);
        }
        if (before.relation() != after.relation()) {
            jdbc.update("update unit_relation" + END, yesterday, after.code(), today);
            jdbc.update(
                    "insert into unit_relation (unit_code, relation, valid_from) values (?, ?, ?)",
                    after.code(),
                    after.relation().name(),
                    today);
        }
        before.groups().stream()
                .filter(g -> !after.groups().contains(g))
                .forEach(g -> jdbc.update(
                        "update unit_group_member" + END + " and group_code = ?", yesterday, after.code(), today, g));
        after.groups().stream()
                .filter(g -> !before.groups().contains(g))
                .forEach(g -> jdbc.update(
                        "insert into unit_group_member (unit_code, group_code, valid_from) values (?, ?, ?)",
                        after.code(),
                        g,
                        today));
        if (!before.aliases().equals(after.aliases())) {
            jdbc.update("delete from unit_alias where unit_code = ?", after.code());
            aliases(after);
        }
    }

    private void aliases(UnitRow unit) {
        for (int i = 0; i < unit.aliases().size(); i++) {
            jdbc.update(
                    "insert into unit_alias (unit_code, seq_no, alias) values (?, ?, ?)",
                    unit.code(),
                    i,
                    unit.aliases().get(i));
        }
    }

    /** Last, since an office may stand below its unit in the list. */
    private void offices(Rows wanted) {
        jdbc.batchUpdate(
                "update unit set office_unit = ? where code = ?",
                wanted.units().values().stream()
                        .map(u -> new Object[] {u.office(), u.code()})
                        .toList());
    }

    private void names(Rows wanted) {
        for (String code : NameScope.of(wanted)) {
            jdbc.update("delete from unit_name where unit_code = ?", code);
        }
        wanted.names().values().stream()
                .flatMap(List::stream)
                .forEach(n -> jdbc.update(
                        "insert into unit_name (unit_code, name, short_name, valid_from, valid_to) values (?, ?, ?, ?,"
                                + " ?)",
                        n.code(),
                        n.name(),
                        n.shortName(),
                        n.from(),
                        n.to()));
    }

    private void facts(FactTable table, Rows wanted) {
        jdbc.batchUpdate(
                table.delete(),
                NameScope.of(wanted, table.sheet()).stream()
                        .map(code -> new Object[] {code})
                        .toList());
        jdbc.batchUpdate(
                table.insert(),
                wanted.facts(table.sheet()).values().stream()
                        .flatMap(List::stream)
                        .map(table::arguments)
                        .toList());
    }
}
