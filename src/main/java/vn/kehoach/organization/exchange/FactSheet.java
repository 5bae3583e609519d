package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.exchange.Rows.FactRow;

/** Reads a sheet of facts that hold for a time. On one day a unit has one parent, and one relation to one issuer. */
final class FactSheet {

    /**
     * Decision 20/2020/QĐ-TTg: groups of capitals and digits, the first a letter and two digits; before it, from right to
     * left, {@code 000.00.05.H56}; enterprises have their tax code.
     */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[A-Z]\\d{2}(\\.[A-Z0-9]+)*|(\\d{3}\\.)(\\d{2}\\.){2}[A-Z]\\d{2}|\\d{10}(-?\\d{3})?");

    private final FactTable table;
    private final Words words;
    private final Problems problems;
    private final Map<FactRow, Line> lines = new IdentityHashMap<>();
    private final List<FactRow> rows = new ArrayList<>();

    FactSheet(FactTable table, Words words, Problems problems) {
        this.table = table;
        this.words = words;
        this.problems = problems;
    }

    Map<String, List<FactRow>> read(List<Line> lines, Set<String> units) {
        Map<String, List<FactRow>> facts = new LinkedHashMap<>();
        for (Line line : lines) {
            FactRow row = row(line, new Cells(line, problems));
            if (row.code() == null) {
                continue;
            }
            check(line, row, units);
            facts.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row);
            rows.add(row);
            this.lines.put(row, line);
        }
        new FactClashes(table, problems, this.lines).check(rows);
        return facts;
    }

    /** The line of a row that this sheet read, or null. */
    Line line(FactRow row) {
        return lines.get(row);
    }

    private FactRow row(Line line, Cells cells) {
        boolean succession = table.sheet() == Sheet.SUCCESSORS;
        LocalDate from = succession ? cells.requiredDay(Column.FROM) : cells.day(Column.FROM);
        LocalDate to = succession ? null : cells.day(Column.TO);
        cells.inOrder(from, to);
        return new FactRow(
                cells.code(Column.CODE),
                object(line, cells),
                kind(line, cells),
                from,
                to,
                succession ? cells.text(Column.FUNCTION) : null,
                succession ? cells.text(Column.BASIS) : null);
    }

    private String object(Line line, Cells cells) {
        if (table.sheet() == Sheet.IDENTIFIERS) {
            String text = cells.required(Column.IDENTIFIER);
            if (text != null && !IDENTIFIER.matcher(text).matches()) {
                problems.at(line, Column.IDENTIFIER, "identifierWrong", text);
            }
            return text;
        }
        return table.sheet() == Sheet.SUCCESSORS ? cells.text(table.object()) : cells.code(table.object());
    }

    private String kind(Line line, Cells cells) {
        return switch (table.sheet()) {
            case RELATIONS -> {
                Relation relation = new RelationCell(words, problems).read(line, cells);
                yield relation == null ? null : relation.name();
            }
            case SUCCESSORS -> new SuccessionCell(words, problems).read(line, cells);
            default -> null;
        };
    }

    private void check(Line line, FactRow row, Set<String> units) {
        if (!units.contains(row.code())) {
            problems.at(line, Column.CODE, "unitUnknown", row.code());
        }
        if (row.object() == null || !table.namesUnit()) {
            return;
        }
        if (!units.contains(row.object())) {
            problems.at(line, table.object(), "unitUnknown", row.object());
        }
        if (row.code().equals(row.object())) {
            problems.at(line, table.object(), "itself", row.code());
        }
    }
}
