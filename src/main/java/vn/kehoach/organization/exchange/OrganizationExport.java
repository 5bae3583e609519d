package vn.kehoach.organization.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.exchange.Rows.PersonRow;
import vn.kehoach.organization.exchange.Rows.PostRow;
import vn.kehoach.time.BusinessClock;

/** Writes the organisation of today as a workbook that the import takes back without a change. */
@Service
public class OrganizationExport {

    private final CurrentRows current;
    private final Cellular cells;
    private final Words words;
    private final BusinessClock clock;

    OrganizationExport(CurrentRows current, Words words, BusinessClock clock) {
        this.current = current;
        this.cells = new Cellular(words);
        this.words = words;
        this.clock = clock;
    }

    /**
     * @return an XLSX file with the sheets of the import
     * @throws IOException if it cannot be written
     */
    @Transactional(readOnly = true)
    public byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kehoach", "1.0")) {
            tables().forEach((sheet, lines) -> sheet(book, sheet, lines.stream()));
        }
        return bytes.toByteArray();
    }

    /**
     * @return a ZIP file with a CSV file per sheet, in UTF-8 with a byte order mark
     * @throws IOException if it cannot be written
     */
    @Transactional(readOnly = true)
    public byte[] csv() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var table : tables().entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey().file() + ".csv"));
                zip.write(csv(table.getKey(), table.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String csv(Sheet sheet, List<Map<Column, String>> lines) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(sheet.columns().stream().map(Column::heading).toList());
            for (Map<Column, String> line : lines) {
                printer.printRecord(sheet.columns().stream()
                        .map(c -> safe(line.getOrDefault(c, "")))
                        .toList());
            }
        }
        return text.toString();
    }

    /** No spreadsheet takes it for a formula; the import takes the apostrophe away again. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private Map<Sheet, List<Map<Column, String>>> tables() {
        Rows rows = current.on(clock.today());
        Map<Sheet, List<Map<Column, String>>> tables = new LinkedHashMap<>();
        tables.put(Sheet.UNITS, rows.units().values().stream().map(cells::of).toList());
        tables.put(
                Sheet.NAMES,
                rows.names().values().stream()
                        .flatMap(List::stream)
                        .map(cells::of)
                        .toList());
        for (FactTable table : FactTable.ALL) {
            tables.put(
                    table.sheet(),
                    rows.facts(table.sheet()).values().stream()
                            .flatMap(List::stream)
                            .map(f -> cells.of(table, f))
                            .toList());
        }
        tables.put(
                Sheet.PEOPLE,
                rows.people().values().stream().flatMap(p -> lines(p).stream()).toList());
        tables.put(Sheet.GROUPS, rows.groups().values().stream().map(cells::of).toList());
        return tables;
    }

    private static void sheet(Workbook book, Sheet sheet, Stream<Map<Column, String>> lines) {
        Worksheet page = book.newWorksheet(sheet.title());
        for (int c = 0; c < sheet.columns().size(); c++) {
            page.value(0, c, sheet.columns().get(c).heading());
            page.width(c, sheet.columns().get(c).length() >= 100 ? 40 : 16);
        }
        page.range(0, 0, 0, sheet.columns().size() - 1).style().bold().set();
        page.freezePane(0, 1);
        int row = 0;
        for (Map<Column, String> line : (Iterable<Map<Column, String>>) lines::iterator) {
            row++;
            for (int c = 0; c < sheet.columns().size(); c++) {
                String text = line.getOrDefault(sheet.columns().get(c), "");
                if (!text.isEmpty()) {
                    page.value(row, c, text);
                }
            }
        }
    }

    /** One line per role; name, e-mail and phone stand in the first. */
    private List<Map<Column, String>> lines(PersonRow person) {
        List<Map<Column, String>> lines = new ArrayList<>();
        for (PostRow post : person.posts()) {
            Map<Column, String> line = begin(person, lines.isEmpty(), words.role(post.role()));
            line.put(Column.UNIT, post.unit());
            line.put(Column.TITLE, post.title());
            lines.add(line);
        }
        for (GlobalRole role : person.globals()) {
            lines.add(begin(person, lines.isEmpty(), words.role(role)));
        }
        if (lines.isEmpty()) {
            lines.add(begin(person, true, ""));
        }
        return lines;
    }

    private Map<Column, String> begin(PersonRow person, boolean first, String role) {
        Map<Column, String> line = cells.of(person);
        if (!first) {
            line.clear();
        }
        line.put(Column.LOGIN, person.login());
        line.put(Column.ROLE, role);
        return line;
    }
}
