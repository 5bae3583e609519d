package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kehoach.reading.PlanReading.Row;

/**
 * Parts the words of a row into its cells. Every way to part them is weighed ({@link CellWeights}); what recurs in other
 * rows ({@code Cả năm 2024}) weighs more, so that the rows are read twice.
 */
final class AnnexCells {

    private final AnnexColumns columns;
    private final List<String> parts;

    AnnexCells(AnnexColumns columns) {
        this.columns = columns;
        this.parts = columns.parts().stream().filter(p -> !p.equals("NUMBER")).toList();
    }

    List<Found<Row>> rows(List<AnnexLines.Entry> entries) {
        List<CellTokens> tokens =
                entries.stream().map(e -> CellTokens.of(e.lines())).toList();
        Map<String, Integer> recurring = new HashMap<>();
        List<CellSplit> splits = List.of();
        Map<String, Double> known = new HashMap<>();
        for (int round = 0; round < 3; round++) {
            CellWeights weights = new CellWeights(parts, recurring, known);
            splits = tokens.stream().map(t -> CellSplit.best(t, parts, weights)).toList();
            recurring = count(splits);
        }
        int time = parts.indexOf("TIME");
        boolean timed = time >= 0
                && splits.stream().filter(s -> !s.cells().get(time).isBlank()).count() * 2 >= splits.size();
        List<Found<Row>> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(row(entries.get(i), splits.get(i), timed && untimed(splits.get(i), recurring)));
        }
        return rows;
    }

    private Map<String, Integer> count(List<CellSplit> splits) {
        Map<String, Integer> count = new HashMap<>();
        for (CellSplit split : splits) {
            for (int c = 0; c < parts.size(); c++) {
                count.merge(parts.get(c) + "=" + CellWeights.key(split.cells().get(c)), 1, Integer::sum);
            }
        }
        return count;
    }

    // Where the others have a time and this one has none, nor a body that leads elsewhere, it heads what follows.
    private boolean untimed(CellSplit split, Map<String, Integer> recurring) {
        int lead = parts.indexOf("LEAD");
        String leads = lead < 0 ? "" : split.cells().get(lead);
        return split.cells().get(parts.indexOf("TIME")).isBlank()
                && (leads.isBlank() || recurring.getOrDefault("LEAD=" + CellWeights.key(leads), 0) < 2);
    }

    private Found<Row> row(AnnexLines.Entry entry, CellSplit split, boolean untimed) {
        String words = entry.number() + " " + SourceText.folded(String.join(" ", entry.lines()));
        boolean heading = untimed || heading(split);
        if (heading) {
            return new Found<>(
                    heading(entry.number(), SourceText.folded(String.join(" ", entry.lines()))),
                    words,
                    Sureness.LIKELY);
        }
        Row row = row(entry.number(), columns, split.cells(), 0);
        return new Found<>(row, words, split.clear() ? Sureness.LIKELY : Sureness.DOUBTFUL);
    }

    // Words, but nobody who leads and no time.
    private boolean heading(CellSplit split) {
        for (int c = 0; c < parts.size(); c++) {
            if (!List.of("FORM", "CONTENT").contains(parts.get(c))
                    && !split.cells().get(c).isBlank()) {
                return false;
            }
        }
        return true;
    }

    static Row heading(String number, String words) {
        return new Row(number, true, "", SourceText.folded(words), "", "", "", "", "");
    }

    /** A row of cells; the columns without the number begin at {@code from}. */
    static Row row(String number, AnnexColumns columns, List<String> cells, int from) {
        Map<String, String> held = new HashMap<>();
        int at = from;
        for (int c = 0; c < columns.parts().size(); c++) {
            String part = columns.parts().get(c);
            if (part.equals("NUMBER")) {
                continue;
            }
            String cell = at < cells.size() ? cells.get(at) : "";
            held.merge(part, bulleted(cell), (one, other) -> (one + "\n" + other).strip());
            at++;
        }
        return new Row(
                number,
                false,
                part(held, "FORM"),
                part(held, "CONTENT"),
                SourceText.folded(part(held, "TIME")),
                bodies(part(held, "LEAD")),
                bodies(part(held, "COORDINATING")),
                SourceText.folded(part(held, "PRODUCT")),
                part(held, "NOTE"));
    }

    private static String part(Map<String, String> held, String part) {
        return held.getOrDefault(part, "");
    }

    /** A new line before each mark of a list. */
    private static String bulleted(String cell) {
        return cell.replaceAll(
                        "[ \\t]*\\n[ \\t]*(?![-–+•])",
                        cell.contains("\n+") || cell.contains("\n-") || !cell.contains("\n") ? " " : "\n")
                .replaceAll("(?<=\\S) +(?=[+•] \\p{Lu})", "\n")
                .replaceAll("(?<=[.;:]) +(?=[-–] \\p{Lu})", "\n")
                .strip();
    }

    private static String bodies(String cell) {
        String plain = cell.replaceAll("\\n(?![-–+•])", " ");
        return Bodies.parts(plain).stream()
                .map(SourceText::folded)
                .map(b -> b.replaceFirst("^[-–+•]\\s*", "").replaceFirst("[;.,]+$", ""))
                .filter(b -> !b.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
