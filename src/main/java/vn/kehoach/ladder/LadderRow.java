package vn.kehoach.ladder;

import java.util.List;

/**
 * A row of the ladder as somebody wrote it, right or wrong: from a decision table that was sent, or typed in the page.
 *
 * @param kinds of duties, none for all
 * @param obligations none for all
 * @param relations none for all
 * @param name of the rung
 * @param offset how many
 * @param unit days or working days
 * @param direction before or after
 * @param hour {@code 08:00}
 * @param audience to whom
 * @param way how
 * @param note what the table says beside it
 */
public record LadderRow(
        List<String> kinds,
        List<String> obligations,
        List<String> relations,
        String name,
        String offset,
        String unit,
        String direction,
        String hour,
        String audience,
        String way,
        String note) {

    /** Missing values are empty ones. */
    public LadderRow {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        obligations = obligations == null ? List.of() : List.copyOf(obligations);
        relations = relations == null ? List.of() : List.copyOf(relations);
        name = text(name);
        offset = text(offset);
        unit = text(unit);
        direction = text(direction);
        hour = text(hour);
        audience = text(audience);
        way = text(way);
        note = text(note);
    }

    private static String text(String some) {
        return some == null ? "" : some.strip();
    }
}
