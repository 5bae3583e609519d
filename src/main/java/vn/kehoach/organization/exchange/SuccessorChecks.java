package vn.kehoach.organization.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.kehoach.organization.Succession;
import vn.kehoach.organization.exchange.Rows.FactRow;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** After all sheets are read: successions lead onwards, and whoever was succeeded has ended by then. */
final class SuccessorChecks {

    private final Map<String, UnitRow> units;
    private final Map<String, List<FactRow>> successors;
    private final Problems problems;

    SuccessorChecks(Rows existing, Rows wanted, Problems problems) {
        this.units = new HashMap<>(existing.units());
        this.units.putAll(wanted.units());
        this.successors = new HashMap<>(existing.facts(Sheet.SUCCESSORS));
        this.successors.keySet().removeAll(NameScope.of(wanted, Sheet.SUCCESSORS));
        this.successors.putAll(wanted.facts(Sheet.SUCCESSORS));
        this.problems = problems;
    }

    void check(Rows wanted, FactSheet sheet) {
        wanted.facts(Sheet.SUCCESSORS).values().stream().flatMap(List::stream).forEach(row -> {
            Line line = sheet.line(row);
            if (row.kind() == null || row.from() == null) {
                return;
            }
            ended(row, line);
            boolean moved = row.kind().equals(Succession.Kind.FUNCTION_MOVED.name());
            if (!moved && !row.code().equals(row.object()) && leadsTo(row.object(), row.code(), new HashSet<>())) {
                problems.at(line, Column.SUCCESSOR, "successorCycle", row.code(), row.object());
            }
        });
    }

    private void ended(FactRow row, Line line) {
        UnitRow unit = units.get(row.code());
        if (unit != null
                && Succession.Kind.valueOf(row.kind()).ends()
                && (unit.to() == null || !unit.to().isBefore(row.from()))) {
            problems.at(line, Column.FROM, "unitStillThere", row.code(), Cellular.day(row.from()));
        }
        UnitRow next = row.object() == null ? null : units.get(row.object());
        if (next != null && next.to() != null && next.to().isBefore(row.from())) {
            problems.at(line, Column.SUCCESSOR, "successorEnded", row.object(), Cellular.day(next.to()));
        }
    }

    private boolean leadsTo(String from, String to, Set<String> seen) {
        return from != null
                && seen.add(from)
                && successors.getOrDefault(from, List.of()).stream()
                        .filter(s -> !Objects.equals(s.kind(), Succession.Kind.FUNCTION_MOVED.name()))
                        .anyMatch(s -> to.equals(s.object()) || leadsTo(s.object(), to, seen));
    }
}
