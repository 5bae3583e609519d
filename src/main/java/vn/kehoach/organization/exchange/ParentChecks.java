package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.kehoach.organization.exchange.Rows.FactRow;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** After all sheets are read: on every day the parents lead upwards, and nobody's parent ends before him. */
final class ParentChecks {

    private final Map<String, UnitRow> units;
    private final Map<String, List<FactRow>> periods;
    private final Problems problems;

    ParentChecks(Rows existing, Rows wanted, Problems problems) {
        this.units = new HashMap<>(existing.units());
        this.units.putAll(wanted.units());
        this.periods = new HashMap<>(existing.facts(Sheet.PARENTS));
        this.periods.keySet().removeAll(NameScope.of(wanted, Sheet.PARENTS));
        this.periods.putAll(wanted.facts(Sheet.PARENTS));
        this.problems = problems;
    }

    /** Circles that only the dated parents make; those of the units' own column are told by its sheet. */
    void circles(FactSheet sheet) {
        Set<LocalDate> days = new TreeSet<>();
        periods.values()
                .forEach(list -> list.forEach(p -> {
                    days.add(p.from() == null ? LocalDate.MIN : p.from());
                    if (p.to() != null) {
                        days.add(p.to().plusDays(1));
                    }
                }));
        Set<Line> told = new HashSet<>();
        days.forEach(day -> circles(sheet, day, told));
    }

    private void circles(FactSheet sheet, LocalDate day, Set<Line> told) {
        Set<String> sound = new HashSet<>();
        for (String start : periods.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            String code = start;
            while (code != null && !sound.contains(code) && path.add(code)) {
                code = parent(code, day);
            }
            FactRow period = code != null && path.contains(code) && path.size() > 1 ? period(start, day) : null;
            Line line = period == null ? null : sheet.line(period);
            if (line != null && told.add(line)) {
                problems.at(line, Column.PARENT, "parentCycle", String.join(" → ", path) + " → " + code);
            }
            sound.addAll(path);
        }
    }

    /** A unit whose last day comes while others still stand under it would leave them without anybody above. */
    void orphans(UnitSheet sheet) {
        Map<String, List<String>> left = new HashMap<>();
        units.values().forEach(unit -> {
            UnitRow above = unit.parent() == null ? null : units.get(unit.parent());
            if (above == null
                    || above.to() == null
                    || (unit.to() != null && !unit.to().isAfter(above.to()))) {
                return;
            }
            if (period(unit.code(), above.to().plusDays(1)) == null) {
                left.computeIfAbsent(above.code(), c -> new java.util.ArrayList<>())
                        .add(unit.code());
            }
        });
        left.forEach((above, below) -> {
            Line line = sheet.line(above);
            LocalDate last = units.get(above).to();
            if (line != null) {
                problems.at(
                        line,
                        Column.TO,
                        "leavesOrphans",
                        Cellular.day(last),
                        String.valueOf(below.size()),
                        first(below));
            } else {
                below.stream()
                        .map(sheet::line)
                        .filter(java.util.Objects::nonNull)
                        .forEach(l -> problems.at(l, Column.PARENT, "parentEnds", above, Cellular.day(last)));
            }
        });
    }

    private static String first(List<String> codes) {
        return String.join(", ", codes.stream().sorted().limit(5).toList()) + (codes.size() > 5 ? " …" : "");
    }

    private String parent(String code, LocalDate day) {
        FactRow period = period(code, day);
        UnitRow unit = units.get(code);
        return period != null ? period.object() : unit == null ? null : unit.parent();
    }

    private FactRow period(String code, LocalDate day) {
        return periods.getOrDefault(code, List.of()).stream()
                .filter(p -> Periods.holds(p.from(), p.to(), day))
                .findFirst()
                .orElse(null);
    }
}
