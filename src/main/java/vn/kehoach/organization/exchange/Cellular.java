package vn.kehoach.organization.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kehoach.organization.Relation;
import vn.kehoach.organization.Succession;
import vn.kehoach.organization.exchange.Rows.FactRow;
import vn.kehoach.organization.exchange.Rows.GroupRow;
import vn.kehoach.organization.exchange.Rows.NameRow;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.PostRow;
import vn.kehoach.organization.exchange.Rows.UnitRow;

/** Rows as the cells of a sheet: for the export, and to say what an import changes. */
final class Cellular {

    private final Words words;

    Cellular(Words words) {
        this.words = words;
    }

    Map<Column, String> of(GroupRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.CODE, row.code());
        put(cells, Column.NAME, row.name());
        return cells;
    }

    Map<Column, String> of(UnitRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.CODE, row.code());
        put(cells, Column.NAME, row.name());
        put(cells, Column.SHORT_NAME, row.shortName());
        put(cells, Column.TIER, row.tier() == null ? null : words.tier(row.tier()));
        put(cells, Column.PARENT, row.parent());
        put(cells, Column.RELATION, row.relation() == null ? null : words.relation(row.relation()));
        put(cells, Column.GROUPS, row.groups().stream().sorted().collect(Collectors.joining("; ")));
        put(cells, Column.SYMBOL, row.symbol());
        put(cells, Column.PLACE, row.place());
        put(cells, Column.PHONE, row.phone());
        put(cells, Column.EMAIL, row.email());
        put(cells, Column.FROM, day(row.from()));
        put(cells, Column.TO, day(row.to()));
        put(cells, Column.ALIASES, String.join("; ", row.aliases()));
        put(cells, Column.OFFICE, row.office());
        return cells;
    }

    Map<Column, String> of(NameRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.CODE, row.code());
        put(cells, Column.NAME, row.name());
        put(cells, Column.SHORT_NAME, row.shortName());
        put(cells, Column.FROM, day(row.from()));
        put(cells, Column.TO, day(row.to()));
        return cells;
    }

    Map<Column, String> of(FactTable table, FactRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.CODE, row.code());
        put(cells, table.object(), row.object());
        if (table.sheet() == Sheet.RELATIONS) {
            put(cells, Column.RELATION, words.relation(Relation.valueOf(row.kind())));
        }
        put(cells, Column.FROM, day(row.from()));
        if (table.sheet() == Sheet.SUCCESSORS) {
            put(cells, Column.SUCCESSION, words.succession(Succession.Kind.valueOf(row.kind())));
            put(cells, Column.FUNCTION, row.function());
            put(cells, Column.BASIS, row.basis());
        } else {
            put(cells, Column.TO, day(row.to()));
        }
        return cells;
    }

    Map<Column, String> of(PersonRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.PERSON, row.name());
        put(cells, Column.EMAIL, row.email());
        put(cells, Column.PHONE, row.phone());
        put(cells, Column.ROLE, row.globals().stream().sorted().map(words::role).collect(Collectors.joining("; ")));
        return cells;
    }

    Map<Column, String> of(PostRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        put(cells, Column.TITLE, row.title());
        return cells;
    }

    /** As glossary.md writes days: 01/3/2023, 14/6/2023. */
    static String day(LocalDate day) {
        return day == null
                ? ""
                : String.format(
                        day.getMonthValue() < 3 ? "%02d/%02d/%d" : "%02d/%d/%d",
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear());
    }

    private static void put(Map<Column, String> cells, Column column, String text) {
        cells.put(column, text == null ? "" : text);
    }
}
