package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** Whatever an administrator sent, by what it is and not by its name: a workbook, a ZIP file of CSV files, or one CSV file. */
record SentFile(Map<Sheet, List<Line>> tables, List<String> notes) {

    static SentFile read(Path file, String name, Words words, Problems problems) {
        if (!zipped(file) && !name.toLowerCase().endsWith(".xlsx")) {
            CsvTables csv = new CsvTables(words, problems);
            csv.file(file, name);
            return new SentFile(csv.tables(), csv.notes());
        }
        if (!SafeZip.check(file, problems)) {
            return new SentFile(Map.of(), List.of());
        }
        if (workbook(file)) {
            return new SentFile(XlsxTables.read(file, problems), List.of());
        }
        CsvTables csv = new CsvTables(words, problems);
        csv.zip(file);
        return new SentFile(csv.tables(), csv.notes());
    }

    private static boolean zipped(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean workbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null
                    || zip.stream().noneMatch(e -> e.getName().toLowerCase().endsWith(".csv"));
        } catch (IOException | IllegalArgumentException e) {
            return true;
        }
    }
}
