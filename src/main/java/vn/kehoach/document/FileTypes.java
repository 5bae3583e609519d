package vn.kehoach.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What a file really is, by its content; the name only has to agree. */
final class FileTypes {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> ACCEPTED = Map.of(
            "pdf", "application/pdf",
            "docx", WORD,
            "xlsx", SHEET,
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg");
    private static final int MOST_ENTRIES = 5_000;

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /** Type, or why not: the last part of a key {@code document.reason.…}. */
    record Verdict(String contentType, String refusal) {
        static Verdict refused(String reason) {
            return new Verdict(null, reason);
        }
    }

    static Verdict judge(String name, byte[] content) {
        if (content.length == 0) {
            return Verdict.refused("empty");
        }
        String expected = ACCEPTED.get(extension(name));
        if (expected == null) {
            return Verdict.refused("type");
        }
        String real = TIKA.detect(content);
        if (expected.equals(WORD) || expected.equals(SHEET)) {
            return real.equals("application/zip") || real.equals("application/x-tika-ooxml") || real.equals(expected)
                    ? office(expected, content)
                    : Verdict.refused("type");
        }
        return real.equals(expected) ? new Verdict(expected, null) : Verdict.refused("type");
    }

    // Only the directory is read, entry by entry, never unpacked: a zip bomb stays packed.
    private static Verdict office(String expected, byte[] content) {
        String main = expected.equals(WORD) ? "word/document.xml" : "xl/workbook.xml";
        boolean found = false;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                String path = entry.getName().toLowerCase(Locale.ROOT);
                if (path.endsWith("vbaproject.bin")) {
                    return Verdict.refused("macro");
                }
                if (++entries > MOST_ENTRIES) {
                    return Verdict.refused("damaged");
                }
                found |= path.equals(main);
            }
        } catch (IOException | IllegalArgumentException e) {
            return Verdict.refused("damaged");
        }
        return found ? new Verdict(expected, null) : Verdict.refused("type");
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        return zip.getNextEntry();
    }

    private static String extension(String name) {
        return Optional.of(name.lastIndexOf('.'))
                .filter(i -> i >= 0)
                .map(i -> name.substring(i + 1).toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
