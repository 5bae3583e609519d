package vn.kehoach.organization.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.organization.exchange.Rows.FactRow;

/**
 * Where the rows of a fact's sheet are kept, and what a change of one is called.
 *
 * @param sheet the sheet
 * @param change what a change is called
 * @param object the column that names what holds
 * @param table the table
 * @param columns its columns beside {@code unit_code}: object, kind, first day, last day, function, basis; null where
 *     there is none
 */
record FactTable(Sheet sheet, String change, Column object, String table, String[] columns) {

    static final List<FactTable> ALL = List.of(
            new FactTable(Sheet.PARENTS, "parent", Column.PARENT, "unit_parent_period", new String[] {
                "parent_code", null, "valid_from", "valid_to", null, null
            }),
            new FactTable(Sheet.RELATIONS, "relation", Column.ISSUER, "unit_issuer_relation", new String[] {
                "issuer_code", "relation", "valid_from", "valid_to", null, null
            }),
            new FactTable(Sheet.IDENTIFIERS, "identifier", Column.IDENTIFIER, "unit_identifier", new String[] {
                "identifier", null, "valid_from", "valid_to", null, null
            }),
            new FactTable(Sheet.SUCCESSORS, "successor", Column.SUCCESSOR, "unit_successor", new String[] {
                "successor_code", "kind", "on_day", null, "function_text", "basis"
            }));

    /** Whether what holds is another unit. */
    boolean namesUnit() {
        return sheet != Sheet.IDENTIFIERS;
    }

    String select() {
        StringBuilder sql = new StringBuilder("select f.unit_code");
        for (String column : columns) {
            sql.append(", ").append(column == null ? "null" : "f." + column);
        }
        return sql.append(" from ")
                .append(table)
                .append(" f join unit u on u.code = f.unit_code order by u.seq_no, f.")
                .append(columns[2])
                .append(", f.id")
                .toString();
    }

    String delete() {
        return "delete from " + table + " where unit_code = ?";
    }

    String insert() {
        StringBuilder names = new StringBuilder("unit_code");
        StringBuilder marks = new StringBuilder("?");
        for (String column : columns) {
            if (column != null) {
                names.append(", ").append(column);
                marks.append(", ?");
            }
        }
        return "insert into " + table + " (" + names + ") values (" + marks + ")";
    }

    Object[] arguments(FactRow row) {
        Object[] all = {row.object(), row.kind(), row.from(), row.to(), row.function(), row.basis()};
        List<Object> some = new ArrayList<>();
        some.add(row.code());
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                some.add(all[i]);
            }
        }
        return some.toArray();
    }
}
