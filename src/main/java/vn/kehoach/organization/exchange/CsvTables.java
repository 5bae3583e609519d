package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.core.io.Resource;

/** Reads CSV files, one per sheet: a single one, several in a ZIP file, or the demonstration's folders. */
final class CsvTables {

    private final Problems problems;
    private final CsvLines reading;
    private final Words words;
    private final Map<Sheet, List<Line>> tables = new EnumMap<>(Sheet.class);
    private final List<String> notes = new ArrayList<>();

    CsvTables(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
        this.reading = new CsvLines(problems);
    }

    Map<Sheet, List<Line>> tables() {
        return tables;
    }

    /** How each file was read, for the eyes of whoever sent it. */
    List<String> notes() {
        return notes;
    }

    static Map<Sheet, List<Line>> folder(Resource folder, Words words, Problems problems) throws IOException {
        CsvTables reading = new CsvTables(words, problems);
        for (Sheet sheet : Sheet.values()) {
            Resource file = folder.createRelative(sheet.file() + ".csv");
            if (file.exists()) {
                try (InputStream in = file.getInputStream()) {
                    reading.add(sheet.file() + ".csv", in.readAllBytes());
                }
            }
        }
        return reading.tables();
    }

    void file(Path file, String name) {
        try {
            add(name, Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(null, 0, null, "unreadable");
        }
    }

    /** After {@link SafeZip} has counted its bytes. */
    void zip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                if (!entry.isDirectory() && entry.getName().toLowerCase().endsWith(".csv")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        add(entry.getName(), in.readAllBytes());
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(null, 0, null, "unreadable");
            return;
        }
        if (tables.isEmpty() && problems.none()) {
            problems.add(null, 0, null, "noSheet");
        }
    }

    private void add(String name, byte[] bytes) {
        CsvText text = CsvText.of(bytes);
        if (text.text() == null) {
            problems.add(null, 0, null, "encodingUnclear", name);
            return;
        }
        CsvLines.Read read = reading.read(name, text.text());
        if (read.sheet() == null) {
            if (problems.none()) {
                problems.add(null, 0, null, "csvUnknown", name);
            }
            return;
        }
        if (tables.putIfAbsent(read.sheet(), read.lines()) != null) {
            problems.add(read.sheet(), 0, null, "sheetTwice", name);
        }
        notes.add(words.say(
                text.certain() ? "organization.note.csv" : "organization.note.csvGuessed",
                name,
                read.sheet().title(),
                text.charset(),
                words.say("organization.separator." + (int) read.separator()),
                read.lines().stream()
                        .limit(1)
                        .map(l -> l.get(read.sheet().columns().get(1)))
                        .findFirst()
                        .orElse("")));
    }
}
