package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** Reads a folder of CSV files, one per sheet, with the sheets' headings. */
final class CsvTables {

    private CsvTables() {}

    static Map<Sheet, List<Line>> read(Resource folder) throws IOException {
        Map<Sheet, List<Line>> tables = new EnumMap<>(Sheet.class);
        for (Sheet sheet : Sheet.values()) {
            Resource file = folder.createRelative(sheet.file() + ".csv");
            if (file.exists()) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    tables.put(sheet, lines(sheet, reader));
                }
            }
        }
        return tables;
    }

    private static List<Line> lines(Sheet sheet, Reader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> headings = null;
        for (CSVRecord record : CSVFormat.DEFAULT.parse(reader)) {
            if (headings == null) {
                headings = record.stream().map(Text::clean).toList();
                continue;
            }
            Map<Column, String> cells = new EnumMap<>(Column.class);
            for (Column column : sheet.columns()) {
                int at = headings.indexOf(column.heading());
                if (at < 0) {
                    throw new IOException(sheet.file() + ".csv has no column " + column.heading());
                }
                cells.put(column, at < record.size() ? Text.clean(record.get(at)) : "");
            }
            Line line = new Line(sheet, (int) record.getRecordNumber(), cells);
            if (!line.blank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
