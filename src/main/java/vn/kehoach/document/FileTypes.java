package vn.kehoach.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ENCRYPT_VALUE = Pattern.compile("\\s*(<<|\\d+\\s+\\d+\\s+R)");
    private static final byte[] ENCRYPTED_OFFICE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

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
            return office(expected, real, content);
        }
        if (!real.equals(expected)) {
            return Verdict.refused("type");
        }
        return real.equals("application/pdf") && locked(content)
                ? Verdict.refused("password")
                : new Verdict(expected, null);
    }

    private static Verdict office(String expected, String real, byte[] content) {
        // With a password, Word and Excel wrap the file in another container.
        if (contains(content, ENCRYPTED_OFFICE)) {
            return Verdict.refused("password");
        }
        if (!real.equals("application/zip") && !real.equals("application/x-tika-ooxml") && !real.equals(expected)) {
            return Verdict.refused("type");
        }
        try {
            List<String> names = ZipDirectory.names(content, MOST_ENTRIES).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            if (names.stream().anyMatch(n -> n.endsWith("vbaproject.bin") || n.startsWith("xl/macrosheets/"))) {
                return Verdict.refused("macro");
            }
            String main = expected.equals(WORD) ? "word/document.xml" : "xl/workbook.xml";
            return names.contains(main) ? new Verdict(expected, null) : Verdict.refused("type");
        } catch (IOException e) {
            return Verdict.refused("damaged");
        }
    }

    // A PDF with a password names its encryption in the trailer, which is never packed (ISO 32000-1, 7.5.5 and 7.6.1).
    private static boolean locked(byte[] content) {
        for (int at = find(content, ENCRYPT, 0); at >= 0; at = find(content, ENCRYPT, at + 1)) {
            int next = at + ENCRYPT.length;
            int end = Math.min(content.length, next + 24);
            String value = new String(content, next, end - next, StandardCharsets.ISO_8859_1);
            if (ENCRYPT_VALUE.matcher(value).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        return find(content, wanted, 0) >= 0;
    }

    private static int find(byte[] content, byte[] wanted, int from) {
        for (int at = from; at <= content.length - wanted.length; at++) {
            if (content[at] == wanted[0]
                    && Arrays.mismatch(content, at, at + wanted.length, wanted, 0, wanted.length) < 0) {
                return at;
            }
        }
        return -1;
    }

    private static String extension(String name) {
        return Optional.of(name.lastIndexOf('.'))
                .filter(i -> i >= 0)
                .map(i -> name.substring(i + 1).toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
