package vn.kehoach.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Text of a DOCX: paragraphs whole, small tables of the layout as lines, tables of tasks as cells. Macros are not run. */
final class DocxText {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int TABLE_OF_TASKS = 3;

    private final DocxNumbers numbers = new DocxNumbers();
    private final List<String> lines = new ArrayList<>();
    private final List<List<List<String>>> grids = new ArrayList<>();
    private List<List<String>> last;
    private int size;

    private DocxText() {}

    static SourceText read(InputStream file) throws IOException {
        ZipSecureFile.setMaxTextSize(50L * 1024 * 1024);
        try (XWPFDocument document = new XWPFDocument(file)) {
            DocxText text = new DocxText();
            for (IBodyElement element : document.getBodyElements()) {
                text.take(element);
            }
            return SourceText.of(text.lines, text.grids);
        }
    }

    private void take(IBodyElement element) throws IOException {
        int before = lines.size();
        if (element instanceof XWPFParagraph paragraph) {
            String words = paragraph.getText();
            last = words.isBlank() ? last : null;
            lines.add(numbers.before(paragraph) + words);
        } else if (element instanceof XWPFSDT control) {
            lines.addAll(List.of(control.getContent().getText().split("\\R")));
        } else if (element instanceof XWPFTable table) {
            table(table);
        }
        size += lines.subList(before, lines.size()).stream()
                .mapToInt(String::length)
                .sum();
        if (size > MOST_CHARACTERS) {
            throw new IOException("more than " + MOST_CHARACTERS + " characters");
        }
    }

    private void table(XWPFTable table) {
        int columns = table.getRows().stream()
                .mapToInt(r -> r.getTableCells().size())
                .max()
                .orElse(0);
        if (columns >= TABLE_OF_TASKS) {
            DocxNumbers own = new DocxNumbers();
            List<List<String>> grid = DocxGrid.of(table, c -> cell(c, own));
            if (AnnexGrid.headed(grid)) {
                grids.add(grid);
                last = grid;
                return;
            }
            // A table cut in two goes on without its headings.
            if (last != null && last.get(0).size() == grid.get(0).size()) {
                last.addAll(grid);
                return;
            }
        }
        // The head and the foot: left column first, so that issuer and number, then recipients, stand together.
        for (int c = 0; c < columns; c++) {
            for (XWPFTableRow row : table.getRows()) {
                if (c < row.getTableCells().size()) {
                    row.getCell(c).getParagraphs().forEach(p -> lines.add(numbers.before(p) + p.getText()));
                    row.getCell(c).getTables().forEach(this::table);
                }
            }
        }
    }

    private static String cell(XWPFTableCell cell, DocxNumbers numbers) {
        List<String> paragraphs = new ArrayList<>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            paragraphs.addAll(SourceText.lines(numbers.of(paragraph) + paragraph.getText()));
        }
        return String.join("\n", paragraphs);
    }
}
