package vn.kehoach.document.writing;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Table;

/** How tables are set, alike in both outputs. */
final class Grids {

    /** A cell as short as a number stands in the middle. */
    private static final int NUMBER = 5;

    /** Letters from which on a row may break. */
    private static final int LONG_ROW = 1200;

    private Grids() {}

    /** An annex with a wide table lies on its long side. */
    static boolean turned(Annex annex) {
        return annex.blocks().stream()
                .anyMatch(
                        block -> block instanceof Table table && table.columns().size() >= PageLayout.WIDE);
    }

    /** Widths in per cent that make up the whole, whatever was asked. */
    static List<Integer> shares(Table table) {
        List<Integer> asked =
                table.columns().stream().map(c -> Math.max(1, c.share())).toList();
        int sum = asked.stream().mapToInt(Integer::intValue).sum();
        List<Integer> shares = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < asked.size(); i++) {
            int share = i == asked.size() - 1 ? 100 - given : Math.max(1, Math.round(asked.get(i) * 100f / sum));
            shares.add(share);
            given += share;
        }
        return shares;
    }

    /** How many columns a cell runs across: the last of a row that has fewer cells than there are columns. */
    static int across(Table table, List<String> row, int cell) {
        return cell == row.size() - 1 ? Math.max(1, table.columns().size() - row.size() + 1) : 1;
    }

    /** A row moves to the next page whole, unless it might fill one. */
    static boolean whole(List<String> row) {
        return row.stream().mapToInt(String::length).sum() < LONG_ROW;
    }

    static ElementStyle style(Table table, List<String> row, int cell) {
        if (row.size() < table.columns().size()) {
            return ElementStyle.TABLE_GROUP;
        }
        return cell == 0 && row.get(0) != null && row.get(0).length() <= NUMBER
                ? ElementStyle.TABLE_NUMBER
                : ElementStyle.TABLE_CELL;
    }
}
