package vn.kehoach.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in a zip file, from its central directory (APPNOTE 4.3.12, 4.3.16). Nothing is unpacked, so a bomb costs no
 * more than its packed size; {@code ZipInputStream} would unpack each entry to find the next.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;

    private ZipDirectory() {}

    /**
     * @param content a zip file
     * @param most how many names at most
     * @return its names in order
     * @throws IOException if it is damaged or has more names
     */
    static List<String> names(byte[] content, int most) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int at = zip.getInt(end + 16);
        if (count > most) {
            throw new IOException("too many entries");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > end - ENTRY_SIZE || zip.getInt(at) != ENTRY) {
                throw new IOException("no entry at " + at);
            }
            int length = Short.toUnsignedInt(zip.getShort(at + 28));
            int more = Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
            if (length > end - ENTRY_SIZE - at) {
                throw new IOException("a name beyond the directory");
            }
            names.add(new String(content, at + ENTRY_SIZE, length, StandardCharsets.UTF_8));
            at += ENTRY_SIZE + length + more;
        }
        return names;
    }

    private static int end(ByteBuffer zip) throws IOException {
        int last = zip.capacity() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("no end of the directory");
    }
}
