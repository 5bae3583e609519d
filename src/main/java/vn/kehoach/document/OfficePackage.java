package vn.kehoach.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** Looks through a DOCX or XLSX (ECMA-376) before anything else opens it: each part once, in small pieces. */
final class OfficePackage {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST = 200_000_000;
    private static final long SUSPECT = 50_000_000;
    private static final int TIGHTEST = 100;
    private static final String TYPES = "[content_types].xml";
    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels|vml)");
    private static final Pattern MACRO =
            Pattern.compile("(.*/)?vba(project|data)[^/]*|xl/macrosheets/.*|.*\\.(doc|xls|ppt)m");
    private static final Pattern ACTIVE = Pattern.compile(
            ".*/activex/.*|.*/oleobject[^/]*|.*\\.(exe|dll|scr|com|bat|cmd|ps1|js|vbs|hta|lnk|msi|jar|html?|mht)");
    private static final Pattern OUTSIDE = Pattern.compile("[/\\\\].*|.*\\\\.*|.*:.*|(.*/)?\\.\\.(/.*)?");

    private OfficePackage() {}

    /**
     * @param file a zip file
     * @param main content type of the part that makes it what it says it is
     * @return why it is refused, the last part of a key {@code document.reason.…}, or null
     */
    static String refusal(Path file, String main) {
        try {
            List<ZipDirectory.Entry> parts;
            try (FileChannel channel = FileChannel.open(file)) {
                parts = ZipDirectory.read(channel, MOST_PARTS);
            }
            String refusal = byName(parts);
            return refusal != null ? refusal : byContent(file, parts, main);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return "damaged";
        }
    }

    private static String byName(List<ZipDirectory.Entry> parts) {
        long whole = 0;
        for (ZipDirectory.Entry part : parts) {
            String name = part.name().toLowerCase(Locale.ROOT);
            whole += part.size();
            if (part.locked()) {
                return "password";
            }
            if (part.method() != ZipEntry.STORED && part.method() != ZipEntry.DEFLATED) {
                return "damaged";
            }
            if (OUTSIDE.matcher(name).matches()) {
                return "path";
            }
            if (MACRO.matcher(name).matches()) {
                return "macro";
            }
            if (ACTIVE.matcher(name).matches()) {
                return "active";
            }
            boolean tight = part.size() > SUSPECT && part.size() / Math.max(1, part.packed()) > TIGHTEST;
            if (tight || whole > LARGEST) {
                return "bomb";
            }
        }
        return parts.stream().anyMatch(p -> p.name().equalsIgnoreCase(TYPES)) ? null : "type";
    }

    private static String byContent(Path file, List<ZipDirectory.Entry> parts, String main)
            throws IOException, XMLStreamException {
        byte[] rest = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipDirectory.Entry part : parts) {
                String name = part.name().toLowerCase(Locale.ROOT);
                ZipEntry entry = zip.getEntry(part.name());
                if (entry == null) {
                    return "damaged";
                }
                try (var in = new Counted(zip.getInputStream(entry), part.size())) {
                    String refusal = look(name, in, main);
                    if (refusal != null) {
                        return refusal;
                    }
                    while (in.read(rest) >= 0) {
                        // Only to see whether it is as long as it says.
                    }
                    if (in.left() != 0) {
                        return "damaged";
                    }
                }
            }
        }
        return null;
    }

    private static String look(String name, InputStream part, String main) throws XMLStreamException, IOException {
        if (name.equals(TYPES)) {
            return OfficeXml.types(part, main);
        }
        if (name.endsWith(".rels")) {
            return OfficeXml.relationships(part);
        }
        if (XML.matcher(name).matches()) {
            return OfficeXml.begins(part);
        }
        return null;
    }

    /** A part that is longer than it says is a bomb. */
    private static final class Counted extends java.io.FilterInputStream {

        private long left;

        Counted(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        long left() {
            return left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new IOException("longer than it says");
            }
            return count;
        }
    }
}
