package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.kehoach.reading.PlanReading.Annex;
import vn.kehoach.reading.PlanReading.Row;

/** A table whose cells are known. The first row that can be one is the heading; what stands above it is none of the table. */
final class AnnexGrid {

    private static final int HEADINGS_WITHIN = 4;

    private final AnnexColumns columns;
    private final List<Found<Row>> rows = new ArrayList<>();
    private List<String> previous;

    private AnnexGrid(AnnexColumns columns) {
        this.columns = columns;
    }

    /** Whether a row near the top names columns of a table of tasks. */
    static boolean headed(List<List<String>> grid) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, grid.size()); i++) {
            boolean both = i + 1 < grid.size() && AnnexColumns.of(grid.get(i), grid.get(i + 1)) != null;
            if (grid.get(i).size() > 2 && (both || AnnexColumns.of(grid.get(i)) != null)) {
                return true;
            }
        }
        return false;
    }

    static Annex of(String title, List<List<String>> grid) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, grid.size()); i++) {
            AnnexColumns upper = AnnexColumns.of(grid.get(i));
            if (upper != null || i + 1 < grid.size() && AnnexColumns.of(grid.get(i), grid.get(i + 1)) != null) {
                AnnexColumns both = i + 1 < grid.size() ? AnnexColumns.of(grid.get(i), grid.get(i + 1)) : null;
                AnnexColumns columns = both == null ? upper : both;
                int from = i + (both == null ? 1 : 2);
                AnnexGrid table = new AnnexGrid(columns);
                grid.subList(from, grid.size()).stream()
                        .filter(cells -> !grid.subList(0, from).contains(cells))
                        .forEach(table::add);
                return table.rows.isEmpty() ? null : new Annex(title, columns.titles(), columns.parts(), table.rows);
            }
        }
        return null;
    }

    private void add(List<String> cells) {
        boolean counted = cells.stream().allMatch(c -> c.strip().matches("\\(?[A-H\\d]{0,2}\\)?"));
        boolean empty = cells.stream().allMatch(String::isBlank);
        if (empty || counted && rows.isEmpty()) {
            return;
        }
        int number = columns.parts().indexOf("NUMBER");
        List<String> said = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            if (c != number && !cells.get(c).isBlank()) {
                said.add(cells.get(c).strip());
            }
        }
        String label = number >= 0 && number < cells.size() ? cells.get(number).strip() : "";
        String words = SourceText.folded(String.join(" | ", new LinkedHashSet<>(cells)));
        if (goesOn(label, number, said)) {
            Found<Row> before = rows.remove(rows.size() - 1);
            previous = joined(previous, cells);
            rows.add(new Found<>(row(previous), before.sentence() + " " + words, Sureness.LIKELY));
            return;
        }
        boolean heading = said.stream().distinct().count() <= 1;
        String title = said.isEmpty() ? label : said.get(0);
        rows.add(new Found<>(heading ? AnnexCells.heading(label, title) : row(cells), words, Sureness.SURE));
        previous = heading ? null : cells;
    }

    // A row broken over two pages: no number, and a cell that begins in the middle of a sentence.
    private boolean goesOn(String label, int number, List<String> said) {
        return previous != null
                && number >= 0
                && label.isEmpty()
                && !said.isEmpty()
                && (Character.isLowerCase(said.get(0).charAt(0))
                        || said.size() == 1 && said.get(0).matches("(?s)[-+•].*"));
    }

    private static List<String> joined(List<String> above, List<String> below) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < Math.max(above.size(), below.size()); c++) {
            String one = c < above.size() ? above.get(c) : "";
            String other = c < below.size() ? below.get(c) : "";
            cells.add((one + (other.matches("(?s)[-+•].*") ? "\n" : " ") + other).strip());
        }
        return cells;
    }

    private Row row(List<String> cells) {
        int number = columns.parts().indexOf("NUMBER");
        List<String> others = new ArrayList<>(cells);
        String label =
                number >= 0 && number < others.size() ? others.remove(number).strip() : "";
        return AnnexCells.row(label, columns, others, 0);
    }
}
