package vn.kehoach.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook of one sheet, ready to be printed across A4 pages that each repeat the heads of the columns. */
final class ExportWorkbook {

    /** What a cell of Excel holds at most. */
    private static final int LONGEST = 32_767;

    private static final int WIDEST = 80;

    private final boolean vietnamese;

    ExportWorkbook(Locale locale) {
        this.vietnamese = !"en".equals(locale.getLanguage());
    }

    <T> byte[] bytes(ExportTable<T> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Kehoach", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(table.title());
            text(sheet, 0, 0, table.title());
            sheet.style(0, 0).bold().set();
            int row = 1;
            for (String note : table.notes()) {
                text(sheet, row++, 0, note);
            }
            fill(sheet, row + 1, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private <T> void fill(Worksheet sheet, int header, ExportTable<T> table) {
        List<ExportTable.Column<T>> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            text(sheet, header, column, columns.get(column).name());
            sheet.width(column, Math.min(columns.get(column).width(), WIDEST));
        }
        int row = header;
        for (T line : table.rows()) {
            row++;
            for (int column = 0; column < columns.size(); column++) {
                write(sheet, row, column, columns.get(column).cell().apply(line));
            }
        }
        layOut(sheet, header, row, columns.size() - 1);
    }

    private static void layOut(Worksheet sheet, int header, int lastRow, int lastColumn) {
        sheet.range(header, 0, header, lastColumn).style().bold().set();
        sheet.range(header, 0, lastRow, lastColumn)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(1, header + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(header, header);
    }

    private void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean yes) {
            sheet.value(row, column, yes);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(dayFormat(day)).set();
        } else if (cell instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column)
                    .format("hh:mm " + dayFormat(moment.toLocalDate()))
                    .set();
        } else if (cell != null && !cell.toString().isEmpty()) {
            text(sheet, row, column, cell.toString());
        }
    }

    /** A real day, sorted as such, shown as an office writes it: 05/01/2023, 14/6/2023. */
    private String dayFormat(LocalDate day) {
        if (!vietnamese) {
            return "d mmmm yyyy";
        }
        return day.getMonthValue() <= 2 ? "dd\\/mm\\/yyyy" : "dd\\/m\\/yyyy";
    }

    private static void text(Worksheet sheet, int row, int column, String words) {
        String safe = SheetText.safe(words);
        int end = Math.min(safe.length(), LONGEST);
        // Never half a letter.
        end -= end < safe.length() && Character.isHighSurrogate(safe.charAt(end - 1)) ? 1 : 0;
        sheet.value(row, column, safe.substring(0, end));
    }
}
