package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.exchange.Rows.FactRow;

/** Reads a sheet of facts that hold for a time. On one day a unit has one parent, and one relation to one issuer. */
final class FactSheet {

    private final FactTable table;
    private final Words words;
    private final Problems problems;
    private final Map<FactRow, Line> lines = new LinkedHashMap<>();

    FactSheet(FactTable table, Words words, Problems problems) {
        this.table = table;
        this.words = words;
        this.problems = problems;
    }

    Map<String, List<FactRow>> read(List<Line> lines, Set<String> units) {
        Map<String, List<FactRow>> facts = new LinkedHashMap<>();
        for (Line line : lines) {
            FactRow row = row(line, new Cells(line, problems));
            if (row.code() == null || row.object() == null) {
                continue;
            }
            known(line, Column.CODE, row.code(), units);
            known(line, table.object(), row.object(), units);
            if (row.code().equals(row.object())) {
                problems.at(line, table.object(), "itself", row.code());
            }
            List<FactRow> others = facts.computeIfAbsent(row.code(), c -> new ArrayList<>());
            others.stream()
                    .filter(other -> clash(other, row))
                    .findFirst()
                    .ifPresent(other -> problems.at(
                            line,
                            Column.FROM,
                            "factsOverlap",
                            row.code(),
                            String.valueOf(this.lines.get(other).number())));
            others.add(row);
            this.lines.putIfAbsent(row, line);
        }
        return facts;
    }

    /** The line of a row that this sheet read, or null. */
    Line line(FactRow row) {
        return lines.get(row);
    }

    private FactRow row(Line line, Cells cells) {
        LocalDate from = cells.day(Column.FROM);
        LocalDate to = cells.day(Column.TO);
        cells.inOrder(from, to);
        Relation relation = table.kindColumn() == null ? null : new RelationCell(words, problems).read(line, cells);
        return new FactRow(
                cells.code(Column.CODE),
                cells.code(table.object()),
                relation == null ? null : relation.name(),
                from,
                to);
    }

    private void known(Line line, Column column, String code, Set<String> units) {
        if (!units.contains(code)) {
            problems.at(line, column, "unitUnknown", code);
        }
    }

    private boolean clash(FactRow one, FactRow other) {
        return (table.sheet() == Sheet.PARENTS || one.object().equals(other.object()))
                && Periods.overlap(one.from(), one.to(), other.from(), other.to());
    }
}
