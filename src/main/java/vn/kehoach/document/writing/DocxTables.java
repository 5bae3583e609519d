package vn.kehoach.document.writing;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.kehoach.document.OfficialDocument.Table;

/** Tables of the DOCX: those that only hold things side by side, and those with a grid. */
final class DocxTables {

    /** Between text and grid line, in twips. */
    private static final int PADDING = 60;

    private DocxTables() {}

    /** Without lines, cells without padding; widths in millimetres. */
    static XWPFTable plain(XWPFDocument docx, int rows, double... widths) {
        XWPFTable table = docx.createTable(rows, widths.length);
        table.removeBorders();
        padding(table, 0);
        int[] twips = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            twips[i] = PageLayout.twips(widths[i]);
        }
        fix(table, twips);
        return table;
    }

    static void grid(XWPFDocument docx, Table model, double width) {
        List<Integer> shares = Grids.shares(model);
        int[] twips = shares.stream()
                .mapToInt(share -> PageLayout.twips(width) * share / 100)
                .toArray();
        // A table keeps no distance of its own; after another table it needs a paragraph to be one at all.
        DocxText.line(ElementStyle.RULE, "", docx.createParagraph());
        XWPFTable table = docx.createTable(1, twips.length);
        padding(table, PADDING);
        for (int i = 0; i < twips.length; i++) {
            XWPFTableCell cell = table.getRow(0).getCell(i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            String header = Wording.line(model.columns().get(i).header());
            DocxText.line(ElementStyle.TABLE_HEAD, header, cell.getParagraphs().get(0));
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRow(0).setCantSplitRow(true);
        model.rows().forEach(row -> row(model, row, table));
        fix(table, twips);
    }

    private static void row(Table model, List<String> texts, XWPFTable table) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() > texts.size()) {
            row.removeCell(texts.size());
        }
        row.setCantSplitRow(Grids.whole(texts));
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            int across = Grids.across(model, texts, i);
            if (across > 1) {
                cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(across));
            }
            ElementStyle style = Grids.style(model, texts, i);
            var paragraphs = DocxText.in(cell);
            List<String> lines = Wording.lines(texts.get(i));
            (lines.isEmpty() ? List.of("") : lines).forEach(line -> DocxText.line(style, line, paragraphs.get()));
        }
    }

    // Said even where it is none: Word's own default is not.
    private static void padding(XWPFTable table, int sides) {
        var margins = table.getCTTbl().getTblPr().addNewTblCellMar();
        for (CTTblWidth side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.valueOf(sides));
        }
    }

    /** Fixed widths: what is typed later does not move the columns. */
    private static void fix(XWPFTable table, int... twips) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int sum = 0;
        for (int width : twips) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            sum += width;
        }
        table.setWidth(String.valueOf(sum));
        for (XWPFTableRow row : table.getRows()) {
            widths(row, twips);
        }
    }

    private static void widths(XWPFTableRow row, int... twips) {
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            var properties = cell.getCTTc().getTcPr();
            int across = properties == null || properties.getGridSpan() == null
                    ? 1
                    : properties.getGridSpan().getVal().intValue();
            int width = 0;
            for (int i = 0; i < across; i++) {
                width += twips[column++];
            }
            cell.setWidth(String.valueOf(width));
        }
    }

    /** A framed box of a fixed size within a cell. */
    static void box(XWPFTableCell in, double width, double height, ElementStyle style, String text) {
        XWPFTable table = new XWPFTable(in.getCTTc().addNewTbl(), in, 1, 1);
        fix(table, PageLayout.twips(width));
        table.setTableAlignment(TableRowAlign.CENTER);
        XWPFTableRow row = table.getRow(0);
        row.setHeight(PageLayout.twips(height));
        row.setHeightRule(TableRowHeightRule.EXACT);
        XWPFTableCell cell = row.getCell(0);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        DocxText.line(style, text, cell.getParagraphs().get(0)).setSpacingBefore(0);
        // A cell ends with a paragraph.
        in.getCTTc().addNewP();
    }
}
