package vn.kehoach.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, good and bad, made on the spot. */
public final class Uploads {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final byte[] XML = "<a/>".getBytes(StandardCharsets.UTF_8);

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
        return picture("png", 1, 1, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] jpeg() {
        return picture("jpg", 1, 1, BufferedImage.TYPE_INT_RGB);
    }

    static byte[] picture(String format, int width, int height, int type) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, type), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word file with these parts beside the usual ones. */
    public static byte[] docx(String... more) {
        Map<String, byte[]> parts = word();
        for (String name : more) {
            parts.put(name, XML);
        }
        return zip(parts);
    }

    /** An Excel file with these parts beside the usual ones. */
    public static byte[] xlsx(String... more) {
        Map<String, byte[]> parts = parts("xl/workbook.xml", SHEET + ".main+xml");
        for (String name : more) {
            parts.put(name, XML);
        }
        return zip(parts);
    }

    /** The parts of a Word file, to be changed. */
    static Map<String, byte[]> word() {
        return parts("word/document.xml", WORD + ".main+xml");
    }

    static Map<String, byte[]> parts(String main, String type) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
                Extension="xml" ContentType="application/xml"/><Override PartName="/%s" ContentType="%s"/></Types>
                """.formatted(main, type)));
        parts.put("_rels/.rels", relationship("officeDocument", main, "Internal"));
        parts.put(main, XML);
        return parts;
    }

    /** A list with one line. */
    static byte[] relationship(String kind, String target, String mode) {
        return text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"
                TargetMode="%s"/></Relationships>
                """.formatted(kind, target, mode));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A Word file whose part of this name unpacks to this many MB of nothing. */
    static byte[] bomb(String name, int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : word().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            zeros(zip, megabytes);
            zip.closeEntry();
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
