package vn.kehoach.organization.exchange;

import java.util.Map;

/** One line of a table, cleaned; {@code number} is the line in the file, the heading being line 1. */
record Line(Sheet sheet, int number, Map<Column, String> cells) {

    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean blank() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
