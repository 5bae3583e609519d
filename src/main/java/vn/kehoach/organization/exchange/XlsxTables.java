package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.kehoach.text.Folding;

/** Reads a workbook into lines. Sheets of other names are left alone; of ours, every column must be there. */
final class XlsxTables {

    /** Lines of all sheets together. */
    static final int MOST_LINES = 20_000;

    private final Problems problems;
    private int count;

    private XlsxTables(Problems problems) {
        this.problems = problems;
    }

    static Map<Sheet, List<Line>> read(Path file, Problems problems) {
        Map<Sheet, List<Line>> tables = new EnumMap<>(Sheet.class);
        if (!SafeZip.check(file, problems)) {
            return tables;
        }
        if (!workbook(file)) {
            problems.add(null, 0, null, "unreadable");
            return tables;
        }
        XlsxTables reading = new XlsxTables(problems);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (var page : book.getSheets().toList()) {
                Optional<Sheet> sheet = Sheet.titled(page.getName());
                if (sheet.isPresent()) {
                    tables.put(sheet.get(), reading.lines(sheet.get(), page));
                }
            }
        } catch (IOException | RuntimeException e) {
            problems.add(null, 0, null, "unreadable");
            return tables;
        }
        if (tables.isEmpty()) {
            problems.add(null, 0, null, "noSheet");
        }
        return tables;
    }

    private static boolean workbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private List<Line> lines(Sheet sheet, org.dhatim.fastexcel.reader.Sheet page) throws IOException {
        List<Line> lines = new ArrayList<>();
        Map<Column, Integer> places = null;
        try (Stream<Row> rows = page.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (places == null) {
                    places = headings(sheet, row);
                    continue;
                }
                Line line = line(sheet, row, places);
                if (line.blank()) {
                    continue;
                }
                if (++count > MOST_LINES) {
                    problems.add(sheet, row.getRowNum(), null, "tooManyLines", MOST_LINES);
                    return lines;
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private Map<Column, Integer> headings(Sheet sheet, Row row) {
        Map<String, Integer> found = new HashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                found.putIfAbsent(Folding.key(cell.getText()), cell.getColumnIndex());
            }
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : sheet.columns()) {
            Integer place = found.get(Folding.key(column.heading()));
            if (place == null) {
                problems.add(sheet, row.getRowNum(), column.heading(), "columnMissing", column.heading());
            } else {
                places.put(column, place);
            }
        }
        return places;
    }

    private Line line(Sheet sheet, Row row, Map<Column, Integer> places) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Line line = new Line(sheet, row.getRowNum(), cells);
        places.forEach((column, place) -> cells.put(
                column,
                row.getOptionalCell(place).map(c -> text(line, column, c)).orElse("")));
        return line;
    }

    private String text(Line line, Column column, Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            problems.at(line, column, "cellError", Text.clean(cell.getRawValue()));
            return "";
        }
        if (column.day() && cell.getType() == CellType.NUMBER) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (ExcelReaderException | ArithmeticException e) {
                return Text.clean(cell.getRawValue());
            }
        }
        return Text.clean(cell.getText());
    }
}
