package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.kehoach.reading.PlanReading.Annex;
import vn.kehoach.reading.PlanReading.Row;

/** A table whose cells are known. The first row that can be one is the heading; what stands above it is none of the table. */
final class AnnexGrid {

    private static final int HEADINGS_WITHIN = 4;

    private AnnexGrid() {}

    static Annex of(String title, List<List<String>> grid) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, grid.size()); i++) {
            AnnexColumns columns = AnnexColumns.of(grid.get(i));
            if (columns != null) {
                List<Found<Row>> rows = new ArrayList<>();
                grid.subList(i + 1, grid.size()).forEach(cells -> add(rows, columns, cells));
                return rows.isEmpty() ? null : new Annex(title, columns.titles(), columns.parts(), rows);
            }
        }
        return null;
    }

    private static void add(List<Found<Row>> rows, AnnexColumns columns, List<String> cells) {
        boolean counted = cells.stream().allMatch(c -> c.strip().matches("\\(?\\d{0,2}\\)?"));
        boolean empty = cells.stream().allMatch(String::isBlank);
        if (empty || counted && rows.isEmpty()) {
            return;
        }
        String words = SourceText.folded(String.join(" | ", new LinkedHashSet<>(cells)));
        List<String> distinct = cells.stream()
                .skip(columns.parts().get(0).equals("NUMBER") ? 1 : 0)
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
        boolean heading = distinct.size() == 1;
        String number = columns.parts().get(0).equals("NUMBER") && !cells.isEmpty()
                ? cells.get(0).strip()
                : "";
        Row row = heading
                ? AnnexCells.heading(number, distinct.get(0))
                : AnnexCells.row(number, columns, cells, columns.parts().get(0).equals("NUMBER") ? 1 : 0);
        rows.add(new Found<>(row, words, Sureness.SURE));
    }
}
