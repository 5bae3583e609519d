package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kehoach.organization.exchange.Rows.UnitRow;
import vn.kehoach.text.Folding;

/** Reads the sheet of units: each line by itself, then what lines say of each other. */
final class UnitSheet {

    private static final Pattern TIER = Pattern.compile("[A-Z][A-Z_]+");
    static final List<String> TIERS = List.of(
            "MINISTRY",
            "PROVINCE",
            "DEPARTMENT",
            "DISTRICT",
            "COMMUNE",
            "SECTION",
            "SERVICE",
            "PARTY",
            "COUNCIL",
            "VERTICAL",
            "FRONT");

    private final Words words;
    private final Problems problems;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, UnitRow> units = new LinkedHashMap<>();

    UnitSheet(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    Map<String, UnitRow> read(List<Line> table) {
        for (Line line : table) {
            UnitRow row = row(line, new Cells(line, problems));
            if (row.code() == null) {
                continue;
            }
            Line first = lines.putIfAbsent(row.code(), line);
            if (first == null) {
                units.put(row.code(), row);
            } else {
                problems.at(line, Column.CODE, "codeTwice", row.code(), String.valueOf(first.number()));
            }
        }
        return units;
    }

    private UnitRow row(Line line, Cells cells) {
        String name = cells.required(Column.NAME);
        String shortName = cells.text(Column.SHORT_NAME);
        LocalDate from = cells.day(Column.FROM);
        LocalDate to = cells.day(Column.TO);
        cells.inOrder(from, to);
        List<String> aliases = cells.list(Column.ALIASES);
        aliases.stream()
                .filter(a -> a.length() > Column.NAME.length())
                .forEach(a -> problems.at(line, Column.ALIASES, "tooLong", a.length(), Column.NAME.length()));
        return new UnitRow(
                cells.code(Column.CODE),
                name,
                shortName == null && name != null
                        ? name.substring(0, Math.min(name.length(), Column.SHORT_NAME.length()))
                        : shortName,
                tier(line, cells.required(Column.TIER)),
                cells.text(Column.PARENT),
                new RelationCell(words, problems).read(line, cells),
                cells.list(Column.GROUPS),
                cells.text(Column.SYMBOL),
                cells.text(Column.PLACE),
                cells.text(Column.PHONE),
                cells.email(Column.EMAIL),
                from,
                to,
                aliases,
                cells.text(Column.OFFICE));
    }

    private String tier(Line line, String text) {
        if (text == null) {
            return null;
        }
        Optional<String> known =
                TIERS.stream().filter(t -> Folding.same(words.tier(t), text)).findFirst();
        if (known.isEmpty() && !TIER.matcher(text).matches()) {
            problems.at(
                    line,
                    Column.TIER,
                    "tierUnknown",
                    text,
                    labels(TIERS.stream().map(words::tier).toList()));
        }
        return known.orElse(text);
    }

    private static String labels(List<String> labels) {
        return String.join("; ", labels);
    }

    /** The line of a unit that this sheet read, or null. */
    Line line(String code) {
        return lines.get(code);
    }

    /** After all lines are read: does what they name exist, and do the parents lead upwards? */
    void checkLinks(Set<String> groups, Map<String, UnitRow> existing) {
        Map<String, UnitRow> all = new HashMap<>(existing);
        all.putAll(units);
        units.values().forEach(unit -> {
            Line line = lines.get(unit.code());
            known(line, Column.PARENT, unit.parent(), "parentUnknown", all);
            known(line, Column.OFFICE, unit.office(), "unitUnknown", all);
            unit.groups().stream()
                    .filter(g -> !groups.contains(g))
                    .forEach(g -> problems.at(line, Column.GROUPS, "groupUnknown", g));
        });
        cycles(all);
    }

    private void known(Line line, Column column, String code, String kind, Map<String, UnitRow> all) {
        if (code != null && !all.containsKey(code)) {
            problems.at(line, column, kind, code);
        }
    }

    private void cycles(Map<String, UnitRow> all) {
        Set<String> sound = new HashSet<>();
        for (String start : units.keySet()) {
            Set<String> path = new java.util.LinkedHashSet<>();
            String code = start;
            while (code != null && all.containsKey(code) && !sound.contains(code) && path.add(code)) {
                code = all.get(code).parent();
            }
            // Told once, at the line that closes the circle; those who only lead into it are not wrong themselves.
            if (code != null && path.contains(code) && lines.containsKey(code)) {
                problems.at(lines.get(code), Column.PARENT, "parentCycle", String.join(" → ", path) + " → " + code);
            }
            sound.addAll(path);
        }
    }
}
