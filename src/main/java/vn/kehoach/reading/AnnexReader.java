package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kehoach.reading.PlanReading.Annex;
import vn.kehoach.reading.PlanReading.Row;

/** The table behind the text: from cells where the file has them, else from lines. */
final class AnnexReader {

    private static final Pattern NUMBER_COLUMN = Spelt.pattern("(?:S?TT|Số TT|Số thứ tự)(?:\\s.*)?");
    private static final Pattern ATTACHED = Spelt.pattern("\\(?\\s*(?:ban hành )?kèm theo .*");
    private static final Pattern LABEL = Spelt.pattern("phụ (?:lục|biểu).*");
    private static final Pattern FIRST_ROW = Pattern.compile("(?:0?1|A|I)[.)]?(?:\\s+.*)?");

    private static final int MOST_LETTERS = 50;

    private AnnexReader() {}

    static Annex of(List<String> lines, List<List<List<String>>> grids) {
        Annex whole = null;
        for (List<List<String>> grid : grids) {
            Annex annex = AnnexGrid.of(title(lines), grid);
            whole = whole == null ? annex : annex == null ? whole : joined(whole, annex);
        }
        if (whole != null) {
            return whole;
        }
        int head = index(lines, 0, NUMBER_COLUMN);
        if (head < 0) {
            return null;
        }
        int first = index(lines, head + 1, FIRST_ROW);
        if (first < 0) {
            return null;
        }
        AnnexColumns columns = AnnexColumns.of(SourceText.folded(String.join(" ", lines.subList(head, first))));
        // Where cells stand in the middle of their rows, the lines of a page mix them: better nothing than that.
        if (columns == null || columns.titles().stream().anyMatch(t -> t.length() > MOST_LETTERS)) {
            return null;
        }
        List<AnnexLines.Entry> entries = AnnexLines.entries(lines.subList(first, lines.size()));
        List<Found<Row>> rows = new AnnexCells(columns).rows(entries);
        return new Annex(title(lines.subList(0, head)), columns.titles(), columns.parts(), rows);
    }

    // Rows hold their parts by name: a second table may have its columns in another order.
    private static Annex joined(Annex first, Annex second) {
        List<Found<Row>> rows = new ArrayList<>(first.rows());
        rows.addAll(second.rows());
        return new Annex(first.title(), first.columns(), first.parts(), rows);
    }

    // "PHỤ LỤC" alone, or the name that stands under it.
    private static String title(List<String> lines) {
        List<String> name = new ArrayList<>();
        for (String line : lines) {
            String folded = SourceText.folded(line);
            if (Spelt.is(ATTACHED, folded) || Spelt.is(NUMBER_COLUMN, folded)) {
                break;
            }
            name.add(folded);
        }
        boolean named = name.size() > 1 && Spelt.is(LABEL, name.get(0));
        String words = String.join(" ", named ? name.subList(1, name.size()) : name);
        return words.isBlank() ? "PHỤ LỤC" : words;
    }

    private static int index(List<String> lines, int from, Pattern pattern) {
        for (int i = from; i < lines.size(); i++) {
            if (Spelt.is(pattern, lines.get(i).strip())) {
                return i;
            }
        }
        return -1;
    }
}
