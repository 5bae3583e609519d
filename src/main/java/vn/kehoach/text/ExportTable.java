package vn.kehoach.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A table to be taken away, as a workbook or as CSV. A cell is null, a text, a number, a day ({@link java.time.LocalDate}),
 * a moment ({@link java.time.LocalDateTime}) or yes and no; anything else is written as its text. No cell is ever a formula, whatever
 * somebody typed. Built once and not changed:
 *
 * <pre>{@code
 * ExportTable.of(texts.get("ui.board.sheet.units"), lines)
 *         .note(round.title())
 *         .column(texts.get("ui.board.column.unit"), 40, Line::unitName)
 *         .column(texts.get("ui.board.column.lastDay"), 14, Line::lastDay)
 *         .xlsx("qua-han", Texts.readerLocale());
 * }</pre>
 *
 * @param <T> what a row is made from
 */
public final class ExportTable<T> {

    private final String title;
    private final List<T> rows;
    private final List<String> notes = new ArrayList<>();
    private final List<Column<T>> columns = new ArrayList<>();

    private ExportTable(String title, List<T> rows) {
        this.title = title;
        this.rows = rows;
    }

    /** A column: its head, how many letters wide, and what of a row stands in it. */
    record Column<T>(String name, int width, Function<T, Object> cell) {}

    /**
     * @param title name of the sheet, and the first line of the workbook
     * @param rows what the rows are made from
     * @param <T> of that kind
     * @return a table without columns
     */
    public static <T> ExportTable<T> of(String title, List<T> rows) {
        return new ExportTable<>(title, rows);
    }

    /**
     * @param words a line between the title and the table of the workbook, e.g. of which day the table is; CSV has the
     *     table alone
     * @return this
     */
    public ExportTable<T> note(String words) {
        notes.add(words);
        return this;
    }

    /**
     * @param name head of the column
     * @param width in letters
     * @param cell what stands in it
     * @return this
     */
    public ExportTable<T> column(String name, int width, Function<T, Object> cell) {
        columns.add(new Column<>(name, width, cell));
        return this;
    }

    /**
     * @param fileName without ending, letters of ASCII
     * @param locale the reader's language: how days are shown
     * @return the workbook
     */
    public ExportFile xlsx(String fileName, Locale locale) {
        return new ExportFile(
                fileName + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                new ExportWorkbook(locale).bytes(this));
    }

    /**
     * @param fileName without ending, letters of ASCII
     * @param locale the reader's language: Vietnamese has the semicolon between cells and the comma in numbers, as
     *     Excel has them there
     * @return UTF-8 with a byte order mark, for without it Excel breaks Vietnamese letters
     */
    public ExportFile csv(String fileName, Locale locale) {
        return new ExportFile(fileName + ".csv", "text/csv;charset=UTF-8", new ExportCsv(locale).bytes(this));
    }

    /**
     * @param ending {@code xlsx} or {@code csv}
     * @param fileName without ending
     * @param locale the reader's language
     * @return that file
     */
    public ExportFile as(Ending ending, String fileName, Locale locale) {
        return ending == Ending.CSV ? csv(fileName, locale) : xlsx(fileName, locale);
    }

    /** The kinds of file. */
    public enum Ending {
        XLSX,
        CSV
    }

    String title() {
        return title;
    }

    List<String> notes() {
        return notes;
    }

    List<Column<T>> columns() {
        return columns;
    }

    List<T> rows() {
        return rows;
    }
}
