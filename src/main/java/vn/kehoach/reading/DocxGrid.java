package vn.kehoach.reading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * The cells of a table as columns and rows: a cell that spans rows is repeated in each of them, one that spans columns
 * stands in the first of them.
 */
final class DocxGrid {

    private static final int MOST_COLUMNS = 30;

    private DocxGrid() {}

    static List<List<String>> of(XWPFTable table, Function<XWPFTableCell, String> text) {
        List<List<String>> grid = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> above = grid.isEmpty() ? List.of() : grid.get(grid.size() - 1);
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                boolean goesOn = goesOn(cell) && cells.size() < above.size();
                cells.add(goesOn ? above.get(cells.size()) : text.apply(cell));
                for (int i = 1; i < span(cell) && cells.size() < MOST_COLUMNS; i++) {
                    cells.add("");
                }
            }
            grid.add(cells);
        }
        int widest = grid.stream().mapToInt(List::size).max().orElse(0);
        grid.forEach(cells -> {
            while (cells.size() < widest) {
                cells.add("");
            }
        });
        return grid;
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        BigInteger span = properties == null || properties.getGridSpan() == null
                ? BigInteger.ONE
                : properties.getGridSpan().getVal();
        return span == null ? 1 : span.min(BigInteger.valueOf(MOST_COLUMNS)).intValue();
    }

    // Without a word for it a merged cell goes on; "restart" begins one.
    private static boolean goesOn(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.getVMerge() != null
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }
}
