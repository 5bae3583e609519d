package vn.kehoach.organization.exchange;

import java.util.List;

/** Where the rows of a fact's sheet are kept. */
record FactTable(Sheet sheet, Column object, String table, String objectColumn, String kindColumn) {

    static final List<FactTable> ALL = List.of(
            new FactTable(Sheet.PARENTS, Column.PARENT, "unit_parent_period", "parent_code", null),
            new FactTable(Sheet.RELATIONS, Column.ISSUER, "unit_issuer_relation", "issuer_code", "relation"));

    static FactTable of(Sheet sheet) {
        return ALL.stream().filter(t -> t.sheet == sheet).findFirst().orElseThrow();
    }

    /** What a change of such a row is called. */
    String kind() {
        return sheet == Sheet.PARENTS ? "parent" : "relation";
    }

    String select() {
        return "select f.unit_code, f." + objectColumn + ", " + (kindColumn == null ? "null" : "f." + kindColumn)
                + ", f.valid_from, f.valid_to from " + table
                + " f join unit u on u.code = f.unit_code order by u.seq_no, f.valid_from, f.id";
    }

    String delete() {
        return "delete from " + table + " where unit_code = ?";
    }

    String insert() {
        return "insert into " + table + " (unit_code, " + objectColumn + ", valid_from, valid_to"
                + (kindColumn == null ? ") values (?, ?, ?, ?)" : ", " + kindColumn + ") values (?, ?, ?, ?, ?)");
    }

    Object[] arguments(Rows.FactRow row) {
        return kindColumn == null
                ? new Object[] {row.code(), row.object(), row.from(), row.to()}
                : new Object[] {row.code(), row.object(), row.from(), row.to(), row.kind()};
    }
}
