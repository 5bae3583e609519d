package vn.kehoach.reading;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;

/**
 * Text of a PDF that has text, by where it stands: tables drawn with lines as cells, the two columns of head and foot one
 * after the other, all else as broken lines. A page that is only a picture has none: the paper must be recognised
 * elsewhere.
 */
final class PdfText {

    private static final int MOST_PAGES = 200;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final Pattern KIND = Spelt.exact("KẾ\\s+HOẠCH.*");
    private static final Pattern FOOT = Spelt.pattern("nơi nhận\\s*:?.*");
    private static final Pattern BEHIND = Spelt.exact("(?:PHỤ LỤC|Phụ lục|DANH MỤC|BIỂU).*");
    private static final double MIDDLE = 0.42;

    private final List<String> lines = new ArrayList<>();
    private final List<List<List<String>>> grids = new ArrayList<>();
    private List<List<String>> last;
    private boolean headed;
    private int size;

    private PdfText() {}

    static SourceText read(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PdfText text = new PdfText();
            PdfLines letters = new PdfLines();
            for (int page = 1; page <= Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                text.page(document.getPage(page - 1), letters.letters(document, page));
            }
            return new SourceText(SourceText.lines(String.join("\n", text.lines)), false, text.grids);
        }
    }

    private void page(PDPage page, List<TextPosition> letters) throws IOException {
        size += letters.size();
        if (size > MOST_CHARACTERS) {
            throw new IOException("more than " + MOST_CHARACTERS + " characters");
        }
        List<TextPosition> others = letters;
        boolean upright = page.getRotation() == 0;
        for (PdfTable table : upright ? PdfTable.of(PdfRulings.of(page)) : List.<PdfTable>of()) {
            if (taken(table, letters)) {
                others = others.stream()
                        .filter(l -> !table.holds(PdfLines.x(l), PdfLines.y(l)))
                        .toList();
            }
        }
        double width = page.getRotation() % 180 == 0
                ? page.getCropBox().getWidth()
                : page.getCropBox().getHeight();
        running(PdfLines.lines(others), width * MIDDLE);
    }

    // A table of tasks, or what goes on of the one before on a new page.
    private boolean taken(PdfTable table, List<TextPosition> letters) {
        List<List<String>> grid = table.cells((Rectangle2D area) -> PdfLines.within(letters, area));
        if (AnnexGrid.headed(grid)) {
            if (last == null || !last.get(0).equals(grid.get(0))) {
                last = grid;
                grids.add(grid);
            } else {
                goOn(grid.subList(1, grid.size()));
            }
            return true;
        }
        if (last != null && last.get(0).size() == grid.get(0).size()) {
            goOn(grid);
            return true;
        }
        return false;
    }

    // A row that was broken by the end of the page has no number on the next.
    private void goOn(List<List<String>> grid) {
        List<List<String>> rows = new ArrayList<>(grid);
        if (!rows.isEmpty() && last.size() > 1 && rows.get(0).get(0).isBlank() && numbered()) {
            List<String> above = last.remove(last.size() - 1);
            List<String> below = rows.remove(0);
            List<String> joined = new ArrayList<>();
            for (int c = 0; c < above.size(); c++) {
                String more = below.get(c);
                joined.add((above.get(c) + (more.matches("(?s)[-+•].*") ? "\n" : " ") + more).strip());
            }
            last.add(joined);
        }
        last.addAll(rows);
    }

    private boolean numbered() {
        return last.stream().skip(1).allMatch(row -> !row.get(0).isBlank());
    }

    private void running(List<List<PdfLines.Piece>> page, double middle) {
        List<String> right = new ArrayList<>();
        boolean foot = false;
        for (List<PdfLines.Piece> pieces : page) {
            String first = pieces.get(0).text();
            if (!headed && pieces.stream().anyMatch(p -> Spelt.is(KIND, p.text()))) {
                headed = true;
                flush(right);
            }
            if (foot && Spelt.is(BEHIND, first)) {
                flush(right);
                foot = false;
            }
            foot |= Spelt.is(FOOT, first);
            if (headed && !foot) {
                lines.add(String.join(
                        "   ", pieces.stream().map(PdfLines.Piece::text).toList()));
                continue;
            }
            StringBuilder left = new StringBuilder();
            StringBuilder side = new StringBuilder();
            for (PdfLines.Piece piece : pieces) {
                (piece.x() < middle ? left : side).append("   ").append(piece.text());
            }
            if (!left.isEmpty()) {
                lines.add(left.toString());
            }
            if (!side.isEmpty()) {
                right.add(side.toString());
            }
        }
        flush(right);
    }

    private void flush(List<String> right) {
        lines.addAll(right);
        right.clear();
    }
}
