package vn.kehoach.organization.exchange;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.exchange.Rows.FactRow;
import vn.kehoach.organization.exchange.Rows.GroupRow;
import vn.kehoach.organization.exchange.Rows.NameRow;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** Makes rows of lines, whether they came from a workbook or from the demonstration's files. */
@Component
class RowReader {

    private final Words words;

    RowReader(Words words) {
        this.words = words;
    }

    /**
     * @param tables the sheets that the file has
     * @param existing the organisation as it stands: lines may name what is there already
     * @param problems where to tell what is wrong
     * @return the rows; to be used only if nothing is wrong
     */
    Rows read(Map<Sheet, List<Line>> tables, Rows existing, Problems problems) {
        Map<String, GroupRow> groups = groups(tables.getOrDefault(Sheet.GROUPS, List.of()), problems);
        UnitSheet unitSheet = new UnitSheet(words, problems);
        Map<String, UnitRow> units = unitSheet.read(tables.getOrDefault(Sheet.UNITS, List.of()));
        if (!tables.containsKey(Sheet.GROUPS)) {
            nameless(units, existing, groups);
        }
        unitSheet.checkLinks(union(groups, existing.groups()), existing.units());
        Set<String> codes = union(units, existing.units());
        Map<String, List<NameRow>> names =
                new NameSheet(problems).read(tables.getOrDefault(Sheet.NAMES, List.of()), codes);
        Map<String, PersonRow> people =
                new PeopleSheet(words, problems).read(tables.getOrDefault(Sheet.PEOPLE, List.of()), codes);
        Set<Sheet> given = EnumSet.noneOf(Sheet.class);
        given.addAll(tables.keySet());
        Map<Sheet, Map<String, List<FactRow>>> facts = new EnumMap<>(Sheet.class);
        Map<Sheet, FactSheet> factSheets = new EnumMap<>(Sheet.class);
        for (FactTable table : FactTable.ALL) {
            FactSheet sheet = new FactSheet(table, words, problems);
            facts.put(table.sheet(), sheet.read(tables.getOrDefault(table.sheet(), List.of()), codes));
            factSheets.put(table.sheet(), sheet);
        }
        Rows wanted = new Rows(given, groups, units, names, facts, people);
        ParentChecks parents = new ParentChecks(existing, wanted, problems);
        parents.circles(factSheets.get(Sheet.PARENTS));
        parents.orphans(unitSheet);
        new SuccessorChecks(existing, wanted, problems).check(wanted, factSheets.get(Sheet.SUCCESSORS));
        return wanted;
    }

    private static Map<String, GroupRow> groups(List<Line> table, Problems problems) {
        Map<String, GroupRow> groups = new LinkedHashMap<>();
        for (Line line : table) {
            Cells cells = new Cells(line, problems);
            GroupRow row = new GroupRow(cells.code(Column.CODE), cells.required(Column.NAME));
            if (row.code() != null && groups.putIfAbsent(row.code(), row) != null) {
                problems.at(line, Column.CODE, "codeTwice", row.code(), "");
            }
        }
        return groups;
    }

    /** A file without the sheet of groups may still name new ones; they are called by their codes until it names them. */
    private static void nameless(Map<String, UnitRow> units, Rows existing, Map<String, GroupRow> groups) {
        units.values().stream()
                .flatMap(u -> u.groups().stream())
                .filter(g -> Cells.isCode(g) && !existing.groups().containsKey(g))
                .forEach(g -> groups.putIfAbsent(g, new GroupRow(g, g)));
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> all = new HashSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }
}
