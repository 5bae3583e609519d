package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.kehoach.organization.exchange.Rows.UnitRow;
import vn.kehoach.text.Folding;

/**
 * Lets a file name units by their names, other spellings or official identifiers where it should have their codes. A
 * name that several units bear stays as it is and is told as unknown.
 */
final class References {

    private static final Set<Column> NAMING =
            EnumSet.of(Column.PARENT, Column.ISSUER, Column.SUCCESSOR, Column.UNIT, Column.OFFICE);

    private final Set<String> elsewhen = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<String>> bearers = new HashMap<>();

    private References(Map<Sheet, List<Line>> tables, Rows existing, LocalDate today) {
        existing.units().values().stream()
                .filter(u -> !Periods.holds(u.from(), u.to(), today))
                .forEach(u -> elsewhen.add(u.code()));
        existing.units().values().forEach(this::learn);
        existing.facts(Sheet.IDENTIFIERS)
                .values()
                .forEach(list -> list.forEach(f -> learn(f.code(), Stream.of(f.object()))));
        tables.getOrDefault(Sheet.UNITS, List.of())
                .forEach(line -> learn(
                        line.get(Column.CODE),
                        Stream.concat(
                                Stream.of(line.get(Column.NAME), line.get(Column.SHORT_NAME)),
                                Text.list(line.get(Column.ALIASES)).stream())));
        tables.getOrDefault(Sheet.IDENTIFIERS, List.of())
                .forEach(line -> learn(line.get(Column.CODE), Stream.of(line.get(Column.IDENTIFIER))));
    }

    /** Puts codes where a line names a unit otherwise. */
    static void resolve(Map<Sheet, List<Line>> tables, Rows existing, LocalDate today) {
        References known = new References(tables, existing, today);
        tables.forEach((sheet, lines) -> lines.forEach(line -> sheet.columns().stream()
                .filter(c -> NAMING.contains(c) || (c == Column.CODE && sheet != Sheet.UNITS && sheet != Sheet.GROUPS))
                .forEach(c -> line.cells().computeIfPresent(c, (column, text) -> known.code(text)))));
    }

    private String code(String text) {
        if (text.isEmpty() || codes.contains(text)) {
            return text;
        }
        Set<String> found = bearers.getOrDefault(Folding.key(text), Set.of());
        if (found.size() == 1) {
            return found.iterator().next();
        }
        // A body of today and one of another time may bear the same name: today's is meant.
        List<String> now = found.stream().filter(c -> !elsewhen.contains(c)).toList();
        return now.size() == 1 ? now.get(0) : text;
    }

    private void learn(UnitRow unit) {
        learn(unit.code(), Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream()));
    }

    private void learn(String code, Stream<String> names) {
        codes.add(code);
        names.filter(n -> n != null && !n.isEmpty())
                .forEach(n -> bearers.computeIfAbsent(Folding.key(n), k -> new HashSet<>())
                        .add(code));
    }
}
