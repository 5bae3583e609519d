package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.kehoach.text.Folding;

/** Reads the text of one CSV file into the lines of its sheet, which its headings tell. */
final class CsvLines {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final Problems problems;
    private int count;

    CsvLines(Problems problems) {
        this.problems = problems;
    }

    /** What was read: the sheet, its lines, and what stood between the cells; the sheet is null where it is unclear. */
    record Read(Sheet sheet, List<Line> lines, char separator) {}

    Read read(String name, String text) {
        char separator = separator(text);
        List<CSVRecord> records = records(name, text, separator);
        if (records.isEmpty()) {
            return new Read(null, List.of(), separator);
        }
        Map<String, Integer> headings = new HashMap<>();
        for (int i = 0; i < records.get(0).size(); i++) {
            headings.putIfAbsent(Folding.key(records.get(0).get(i)), i);
        }
        Sheet sheet = sheet(name, headings);
        return new Read(sheet, sheet == null ? List.of() : lines(sheet, headings, records), separator);
    }

    private List<CSVRecord> records(String name, String text, char separator) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<CSVRecord> records = new ArrayList<>();
        try (var parser = format.parse(new StringReader(text))) {
            parser.forEach(records::add);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(null, records.size() + 1, null, "csvBroken", name);
            return List.of();
        }
        return records;
    }

    private List<Line> lines(Sheet sheet, Map<String, Integer> headings, List<CSVRecord> records) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : sheet.columns()) {
            Integer place = headings.get(Folding.key(column.heading()));
            if (place == null) {
                problems.add(sheet, 1, column.heading(), "columnMissing", column.heading());
            } else {
                places.put(column, place);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            places.forEach((column, at) -> cells.put(column, at < record.size() ? cell(record.get(at)) : ""));
            Line line = new Line(sheet, (int) record.getRecordNumber(), cells);
            if (!line.blank()) {
                if (++count > XlsxTables.MOST_LINES) {
                    problems.add(sheet, line.number(), null, "tooManyLines", XlsxTables.MOST_LINES);
                    return lines;
                }
                lines.add(line);
            }
        }
        return lines;
    }

    /** An apostrophe before what a spreadsheet would take for a formula is none of the text. */
    private static String cell(String raw) {
        String text = Text.clean(raw);
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** By the file's name; else the widest sheet whose columns are all there. */
    private static Sheet sheet(String name, Map<String, Integer> headings) {
        String plain = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        return Arrays.stream(Sheet.values())
                .filter(s -> s.file().equalsIgnoreCase(plain) || Folding.same(s.title(), plain))
                .findFirst()
                .orElseGet(() -> Arrays.stream(Sheet.values())
                        .filter(s -> s.columns().stream().allMatch(c -> headings.containsKey(Folding.key(c.heading()))))
                        .max(Comparator.comparingInt(s -> s.columns().size()))
                        .orElse(null));
    }

    /** Whatever there is most of in the line of the headings, outside of quotes. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        s -> first.chars().filter(c -> c == s).count()))
                .orElseThrow();
    }
}
