package vn.kehoach.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.kehoach.document.IncomingFile;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** A file as text, by what it is and not by its name; refused with the reason where it cannot be read without danger. */
final class ReadableFile {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_UNPACKED = 60L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    private ReadableFile() {}

    /**
     * A file that the door has looked at; large ones are not even fetched into memory.
     *
     * @throws Refusal on the field {@code file}
     */
    static SourceText read(IncomingFile file) {
        if (file.size() > MOST_BYTES) {
            throw refused("large");
        }
        try {
            return read(Files.readAllBytes(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws Refusal on the field {@code file}
     */
    static SourceText read(byte[] file) {
        if (file.length == 0) {
            throw refused("empty");
        }
        if (file.length > MOST_BYTES) {
            throw refused("large");
        }
        try {
            if (begins(file, "%PDF-")) {
                return PdfText.read(file);
            }
            if (begins(file, "PK\u0003\u0004")) {
                unpackable(file);
                return DocxText.read(new ByteArrayInputStream(file));
            }
        } catch (InvalidPasswordException locked) {
            throw refused("password");
        } catch (Refusal known) {
            throw known;
        } catch (IOException | RuntimeException damaged) {
            throw refused("damaged");
        }
        return SourceText.broken(text(file));
    }

    // Unpacked once without keeping anything: a bomb shows before the reader of documents meets it.
    private static void unpackable(byte[] file) throws IOException {
        long unpacked = 0;
        int entries = 0;
        boolean document = false;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                document |= name.equals("word/document.xml");
                if (name.endsWith("vbaproject.bin")) {
                    throw refused("macro");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw refused("large");
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw refused("large");
                }
            }
        }
        if (!document) {
            throw refused("type");
        }
    }

    private static String text(byte[] file) {
        boolean wide = file.length > 1
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            if (text.indexOf('\u0000') >= 0) {
                throw refused("type");
            }
            return text;
        } catch (CharacterCodingException notText) {
            throw refused("type");
        }
    }

    private static boolean begins(byte[] file, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return file.length > wanted.length && java.util.Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static Refusal refused(String reason) {
        return Refusal.invalid(List.of(Problem.of("file", "reading.refused." + reason)));
    }
}
