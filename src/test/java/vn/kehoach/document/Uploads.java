package vn.kehoach.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people send them, good and bad, made on the spot. */
public final class Uploads {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Uploads() {}

    /** A whole small PDF. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** A PDF whose trailer has something more. */
    public static byte[] pdf(String inTrailer) {
        String text = """
                %PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
                xref
                0 1
                0000000000 65535 f\\s
                trailer << /Size 3 /Root 1 0 R MORE >>
                startxref
                110
                %%EOF
                """.replace("MORE", inTrailer);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF of exactly this size. */
    public static byte[] pdf(int size) {
        byte[] start = pdf();
        byte[] whole = Arrays.copyOf(start, size);
        Arrays.fill(whole, start.length, size, (byte) '\n');
        return whole;
    }

    public static byte[] png() {
        return Base64.getDecoder().decode(PNG);
    }

    public static byte[] jpeg() {
        return new byte[] {
            (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
        };
    }

    /** A Word file with these parts beside the usual ones. */
    public static byte[] docx(String... more) {
        return zip("word/document.xml", more);
    }

    /** An Excel file with these parts beside the usual ones. */
    public static byte[] xlsx(String... more) {
        return zip("xl/workbook.xml", more);
    }

    private static byte[] zip(String main, String... more) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"[Content_Types].xml", "_rels/.rels", main}) {
                part(zip, name);
            }
            for (String name : more) {
                part(zip, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A Word file of a few MB that would unpack to this many. */
    static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml");
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            zeros(zip, megabytes);
            zip.closeEntry();
            part(zip, "word/document.xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1_000_000];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    /** What Word makes of a file with a password: a container of the old kind that names the locked package. */
    static byte[] lockedDocx() {
        byte[] whole = new byte[2_048];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(magic, 0, whole, 0, magic.length);
        System.arraycopy(name, 0, whole, 1_024, name.length);
        return whole;
    }
}
