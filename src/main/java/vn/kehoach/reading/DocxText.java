package vn.kehoach.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Text of a DOCX: paragraphs whole, small tables of the layout as lines, tables of tasks as cells. Macros are not run. */
final class DocxText {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int TABLE_OF_TASKS = 3;

    private DocxText() {}

    static SourceText read(InputStream file) throws IOException {
        ZipSecureFile.setMaxTextSize(50L * 1024 * 1024);
        try (XWPFDocument document = new XWPFDocument(file)) {
            DocxNumbers numbers = new DocxNumbers();
            List<String> lines = new ArrayList<>();
            List<List<List<String>>> grids = new ArrayList<>();
            int size = 0;
            for (IBodyElement element : document.getBodyElements()) {
                int before = lines.size();
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(numbers.before(paragraph) + paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table(table, lines, grids, numbers);
                }
                size += lines.subList(before, lines.size()).stream()
                        .mapToInt(String::length)
                        .sum();
                if (size > MOST_CHARACTERS) {
                    throw new IOException("more than " + MOST_CHARACTERS + " characters");
                }
            }
            return SourceText.of(lines, grids);
        }
    }

    private static void table(
            XWPFTable table, List<String> lines, List<List<List<String>>> grids, DocxNumbers numbers) {
        int columns = table.getRows().stream()
                .mapToInt(r -> r.getTableCells().size())
                .max()
                .orElse(0);
        if (columns > TABLE_OF_TASKS) {
            List<List<String>> grid = new ArrayList<>();
            table.getRows()
                    .forEach(row -> grid.add(row.getTableCells().stream()
                            .map(c -> cell(c, numbers))
                            .toList()));
            grids.add(grid);
            return;
        }
        // The head and the foot: left column first, so that issuer and number, then recipients, stand together.
        for (int c = 0; c < columns; c++) {
            for (XWPFTableRow row : table.getRows()) {
                if (c < row.getTableCells().size()) {
                    row.getCell(c).getParagraphs().forEach(p -> lines.add(numbers.before(p) + p.getText()));
                }
            }
        }
    }

    private static String cell(XWPFTableCell cell, DocxNumbers numbers) {
        List<String> paragraphs = new ArrayList<>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            paragraphs.addAll(SourceText.lines(numbers.before(paragraph) + paragraph.getText()));
        }
        return String.join("\n", paragraphs);
    }
}
