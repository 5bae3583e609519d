package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables that a plain text keeps as such: cells between upright bars, or parted by tabulators. They are recognised by a
 * heading row that names columns of a table of tasks.
 */
final class TextGrids {

    private final List<String> lines = new ArrayList<>();
    private final List<List<List<String>>> grids = new ArrayList<>();

    TextGrids(List<String> raw) {
        int at = 0;
        while (at < raw.size()) {
            int end = run(raw, at);
            List<List<String>> grid = new ArrayList<>();
            raw.subList(at, end).stream()
                    .filter(l -> !l.isBlank())
                    .map(TextGrids::cells)
                    .forEach(grid::add);
            grid.removeIf(row -> row.stream().allMatch(c -> c.matches("[-:=_+\\s]*")));
            if (end - at > 1 && AnnexGrid.headed(grid)) {
                grids.add(grid);
                at = end;
            } else {
                lines.add(raw.get(at++));
            }
        }
    }

    // Lines that go on with cells, blank ones between them.
    private static int run(List<String> raw, int from) {
        int end = from;
        int at = from;
        while (at < raw.size()
                && (cells(raw.get(at)).size() > 1 || at > from && raw.get(at).isBlank())) {
            end = raw.get(at).isBlank() ? end : at + 1;
            at++;
        }
        return end;
    }

    private static List<String> cells(String line) {
        String bare = line.strip();
        if (bare.startsWith("|") && bare.length() > 1) {
            return Stream.of(bare.substring(1, bare.endsWith("|") ? bare.length() - 1 : bare.length())
                            .split("\\|", -1))
                    .map(c -> c.replaceAll("(?i)<br ?/?>", "\n").strip())
                    .toList();
        }
        return line.contains("\t")
                ? Stream.of(line.split("\t", -1)).map(String::strip).toList()
                : List.of(bare);
    }

    /** The text without the tables. */
    List<String> lines() {
        return lines;
    }

    List<List<List<String>>> grids() {
        return grids;
    }
}
