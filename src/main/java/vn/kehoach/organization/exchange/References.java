package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kehoach.organization.exchange.Rows.UnitRow;
import vn.kehoach.text.Folding;

/**
 * Lets a file name units by their names, other spellings or official identifiers where it should have their codes. Of
 * several that bear a name the one is meant that is there on the day that the line speaks of: its own first day, else
 * today. Where that leaves several they are all named, and the line has to say which.
 */
final class References {

    private static final Set<Column> NAMING =
            EnumSet.of(Column.PARENT, Column.ISSUER, Column.SUCCESSOR, Column.UNIT, Column.OFFICE);

    private final Map<String, Bearer> units = new HashMap<>();
    private final Map<String, Set<String>> bearers = new HashMap<>();
    private final LocalDate today;
    private final Problems problems;
    private final Words words;

    /** A unit as far as its name goes. */
    private record Bearer(String name, LocalDate from, LocalDate to) {}

    private References(LocalDate today, Problems problems, Words words) {
        this.today = today;
        this.problems = problems;
        this.words = words;
    }

    /** Puts codes where a line names a unit otherwise. */
    static void resolve(Map<Sheet, List<Line>> tables, Rows existing, LocalDate today, Problems problems, Words words) {
        References known = new References(today, problems, words);
        known.learn(existing);
        known.learn(tables);
        tables.forEach((sheet, lines) -> lines.forEach(line -> sheet.columns().stream()
                .filter(c -> NAMING.contains(c) || (c == Column.CODE && sheet != Sheet.UNITS && sheet != Sheet.GROUPS))
                .forEach(c -> line.cells().computeIfPresent(c, (column, text) -> known.code(line, column, text)))));
    }

    private String code(Line line, Column column, String text) {
        if (text.isEmpty() || units.containsKey(text)) {
            return text;
        }
        Set<String> found = bearers.getOrDefault(Folding.key(text), Set.of());
        if (found.size() < 2) {
            return found.isEmpty() ? text : found.iterator().next();
        }
        LocalDate on = day(line, column);
        List<String> there = found.stream()
                .filter(code ->
                        Periods.holds(units.get(code).from(), units.get(code).to(), on))
                .toList();
        if (there.size() == 1) {
            return there.get(0);
        }
        Set<String> meant = there.isEmpty() ? found : new TreeSet<>(there);
        problems.at(
                line,
                column,
                "unitAmbiguous",
                text,
                meant.size(),
                meant.stream().map(this::described).collect(Collectors.joining("; ")));
        // Refused already: whichever stands there causes no second complaint.
        return meant.iterator().next();
    }

    // Who is succeeded was there until the day before; whoever goes on, and all else, from the first day on.
    private LocalDate day(Line line, Column column) {
        LocalDate from = Cells.dayOrNull(line.get(Column.FROM));
        if (from == null || line.sheet() == Sheet.UNITS && Periods.holds(from, null, today)) {
            return today;
        }
        return line.sheet() == Sheet.SUCCESSORS && column == Column.CODE ? from.minusDays(1) : from;
    }

    private String described(String code) {
        Bearer unit = units.get(code);
        String from = unit.from() == null ? "" : words.say("organization.named.from", Cellular.day(unit.from()));
        String to = unit.to() == null ? "" : words.say("organization.named.to", Cellular.day(unit.to()));
        return words.say("organization.named", unit.name(), code, from + to);
    }

    private void learn(Rows existing) {
        for (UnitRow unit : existing.units().values()) {
            learn(
                    unit.code(),
                    new Bearer(unit.name(), unit.from(), unit.to()),
                    Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream()));
        }
        existing.facts(Sheet.IDENTIFIERS)
                .values()
                .forEach(list -> list.forEach(f -> learn(f.code(), Stream.of(f.object()))));
    }

    private void learn(Map<Sheet, List<Line>> tables) {
        for (Line line : tables.getOrDefault(Sheet.UNITS, List.of())) {
            learn(
                    line.get(Column.CODE),
                    new Bearer(
                            line.get(Column.NAME),
                            Cells.dayOrNull(line.get(Column.FROM)),
                            Cells.dayOrNull(line.get(Column.TO))),
                    Stream.concat(
                            Stream.of(line.get(Column.NAME), line.get(Column.SHORT_NAME)),
                            Text.list(line.get(Column.ALIASES)).stream()));
        }
        tables.getOrDefault(Sheet.IDENTIFIERS, List.of())
                .forEach(line -> learn(line.get(Column.CODE), Stream.of(line.get(Column.IDENTIFIER))));
    }

    private void learn(String code, Bearer unit, Stream<String> names) {
        units.put(code, unit);
        learn(code, names);
    }

    private void learn(String code, Stream<String> names) {
        units.putIfAbsent(code, new Bearer(code, null, null));
        names.filter(n -> n != null && !n.isEmpty())
                .forEach(n -> bearers.computeIfAbsent(Folding.key(n), k -> new LinkedHashSet<>())
                        .add(code));
    }
}
