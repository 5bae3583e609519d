package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kehoach.organization.exchange.Rows.NameRow;

/** Reads the names that hold for a time. On one day a unit has one name. */
final class NameSheet {

    private final Problems problems;

    NameSheet(Problems problems) {
        this.problems = problems;
    }

    Map<String, List<NameRow>> read(List<Line> table, Set<String> units) {
        Map<String, List<NameRow>> names = new LinkedHashMap<>();
        for (Line line : table) {
            NameRow row = row(new Cells(line, problems));
            if (row.code() == null) {
                continue;
            }
            if (!units.contains(row.code())) {
                problems.at(line, Column.CODE, "unitUnknown", row.code());
            }
            List<NameRow> others = names.computeIfAbsent(row.code(), c -> new ArrayList<>());
            if (others.stream().anyMatch(other -> Periods.overlap(other.from(), other.to(), row.from(), row.to()))) {
                problems.at(line, Column.FROM, "namesOverlap", row.code());
            }
            others.add(row);
        }
        return names;
    }

    private NameRow row(Cells cells) {
        LocalDate from = cells.day(Column.FROM);
        LocalDate to = cells.day(Column.TO);
        cells.inOrder(from, to);
        String name = cells.required(Column.NAME);
        String shortName = cells.text(Column.SHORT_NAME);
        return new NameRow(
                cells.code(Column.CODE),
                name,
                shortName == null && name != null
                        ? name.substring(0, Math.min(name.length(), Column.SHORT_NAME.length()))
                        : shortName,
                from,
                to);
    }
}
