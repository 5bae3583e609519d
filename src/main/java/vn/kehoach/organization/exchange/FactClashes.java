package vn.kehoach.organization.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.kehoach.organization.exchange.Rows.FactRow;

/** Finds lines of one sheet that cannot both be true. */
record FactClashes(FactTable table, Problems problems, Map<FactRow, Line> lines) {

    void check(List<FactRow> rows) {
        Map<String, List<FactRow>> near = new HashMap<>();
        for (FactRow row : rows) {
            List<FactRow> others = near.computeIfAbsent(subject(row), s -> new ArrayList<>());
            others.stream()
                    .filter(other -> clash(other, row))
                    .findFirst()
                    .ifPresent(other -> problems.at(
                            lines.get(row),
                            Column.FROM,
                            table.sheet() == Sheet.IDENTIFIERS ? "identifierTwice" : "factsOverlap",
                            table.sheet() == Sheet.IDENTIFIERS ? row.object() : row.code(),
                            String.valueOf(lines.get(other).number())));
            others.add(row);
        }
    }

    /** Only lines of the same subject can clash: a unit, a unit before one issuer, or an identifier. */
    private String subject(FactRow row) {
        return switch (table.sheet()) {
            case PARENTS -> row.code();
            case IDENTIFIERS -> row.object();
            default -> row.code() + " " + row.object();
        };
    }

    private boolean clash(FactRow one, FactRow other) {
        return table.sheet() == Sheet.SUCCESSORS
                ? Objects.equals(one.kind(), other.kind()) && Objects.equals(one.function(), other.function())
                : Periods.overlap(one.from(), one.to(), other.from(), other.to());
    }
}
