package vn.kehoach.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file really is, by its content; the name only has to agree. Nothing of it is opened by a program for it. */
final class FileTypes {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> KNOWN = Map.of(
            "pdf", "application/pdf",
            "docx", WORD,
            "xlsx", SHEET,
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "txt", "text/plain");

    /** What may be attached. */
    static final Set<String> ATTACHMENTS = Set.of("pdf", "docx", "xlsx", "png", "jpg", "jpeg");

    private static final int HEAD = 64 * 1024;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_CONTAINER = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED_OFFICE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /** Type, or why not: the last part of a key {@code document.reason.…}. */
    record Verdict(String contentType, String refusal) {
        static Verdict refused(String reason) {
            return new Verdict(null, reason);
        }
    }

    /**
     * @param name as it is called
     * @param file where it lies; nobody changes it meanwhile
     * @param accepted endings of the names that do, in small letters
     * @throws IOException if it cannot be read
     */
    static Verdict judge(String name, Path file, Set<String> accepted) throws IOException {
        String extension = extension(name);
        if (Files.size(file) == 0) {
            return Verdict.refused("empty");
        }
        if (!accepted.contains(extension)) {
            return Verdict.refused("type");
        }
        String expected = KNOWN.get(extension);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String refusal = refusal(expected, head, file);
        return new Verdict(refusal == null ? expected : null, refusal);
    }

    private static String refusal(String expected, byte[] head, Path file) throws IOException {
        return switch (expected) {
            case WORD, SHEET -> office(expected, head, file);
            case "application/pdf" -> begins(head, PDF) ? PdfLook.refusal(file) : "type";
            case "image/png" -> begins(head, PNG) ? picture(file, true) : "type";
            case "image/jpeg" -> begins(head, JPEG) ? picture(file, false) : "type";
            default -> TIKA.detect(head).equals(expected) ? null : "type";
        };
    }

    private static String office(String expected, byte[] head, Path file) throws IOException {
        if (begins(head, ZIP)) {
            return OfficePackage.refusal(file, expected + ".main+xml");
        }
        // With a password, Word and Excel wrap the file in a container of the old kind.
        return begins(head, OLD_CONTAINER) && names(file, ENCRYPTED_OFFICE) ? "password" : "type";
    }

    private static String picture(Path file, boolean png) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return PictureLook.refusal(in, png);
        }
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.mismatch(head, 0, magic.length, magic, 0, magic.length) < 0;
    }

    private static boolean names(Path file, byte[] wanted) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            int matched = 0;
            for (int next = in.read(); next >= 0 && matched < wanted.length; next = in.read()) {
                matched = next == (wanted[matched] & 0xff) ? matched + 1 : next == (wanted[0] & 0xff) ? 1 : 0;
            }
            return matched == wanted.length;
        }
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
