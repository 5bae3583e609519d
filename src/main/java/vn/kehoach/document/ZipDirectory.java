package vn.kehoach.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a zip file says of itself: its central directory (APPNOTE 4.3.12, 4.3.16), held against the headers before each
 * entry (4.3.7). Nothing is unpacked, and no more is read than a directory of an office file can hold. Refused is what
 * two readers could understand differently: names that differ, or that differ in capitals only, data that overlap.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int LARGEST = 2_000_000;
    private static final int WIDE = 0x0001;
    private static final long SEE_EXTRA = 0xffff_ffffL;

    private ZipDirectory() {}

    /**
     * @param name as it stands there
     * @param locked whether it needs a password
     * @param method how it is packed: 0 not at all, 8 deflated
     * @param size unpacked, as it says
     * @param packed its size in the file
     * @param at where its own header begins
     */
    record Entry(String name, boolean locked, int method, long size, long packed, long at) {}

    /**
     * @param file a zip file
     * @param most how many entries at most
     * @return its entries in order
     * @throws IOException if it is damaged, contradicts itself or has more entries
     */
    static List<Entry> read(FileChannel file, int most) throws IOException {
        ByteBuffer tail = bytes(file, Math.max(0, file.size() - END_SIZE - LONGEST_COMMENT), file.size());
        int end = end(tail);
        int count = Short.toUnsignedInt(tail.getShort(end + 10));
        long size = Integer.toUnsignedLong(tail.getInt(end + 12));
        long start = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (count > most || size > LARGEST || start + size > file.size()) {
            throw new IOException("no directory of an office file");
        }
        List<Entry> entries = entries(bytes(file, start, start + size), count);
        alone(file, entries, start);
        return entries;
    }

    private static List<Entry> entries(ByteBuffer directory, int count) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at > directory.limit() - ENTRY_SIZE || directory.getInt(at) != ENTRY) {
                throw new IOException("no entry at " + at);
            }
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int next = at + ENTRY_SIZE + name + extra + Short.toUnsignedInt(directory.getShort(at + 32));
            if (next > directory.limit()) {
                throw new IOException("an entry beyond the directory");
            }
            Entry entry = entry(directory, at, name, extra);
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new IOException("a name twice");
            }
            entries.add(entry);
            at = next;
        }
        if (at != directory.limit()) {
            throw new IOException("more in the directory than its end tells");
        }
        return entries;
    }

    private static Entry entry(ByteBuffer directory, int at, int name, int extra) throws IOException {
        byte[] text = new byte[name];
        directory.get(at + ENTRY_SIZE, text);
        long[] sizes = {
            Integer.toUnsignedLong(directory.getInt(at + 24)),
            Integer.toUnsignedLong(directory.getInt(at + 20)),
            Integer.toUnsignedLong(directory.getInt(at + 42))
        };
        widen(directory.slice(at + ENTRY_SIZE + name, extra).order(ByteOrder.LITTLE_ENDIAN), sizes);
        return new Entry(
                new String(text, StandardCharsets.UTF_8),
                (directory.getShort(at + 8) & 1) != 0,
                Short.toUnsignedInt(directory.getShort(at + 10)),
                sizes[0],
                sizes[1],
                sizes[2]);
    }

    // 4.5.3: what does not fit, or was not known when the entry began, stands in the extra field, in this order.
    private static void widen(ByteBuffer extra, long[] sizes) throws IOException {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Short.toUnsignedInt(extra.getShort());
            if (length > extra.remaining()) {
                throw new IOException("an extra field beyond its end");
            }
            ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; id == WIDE && i < sizes.length; i++) {
                if (sizes[i] == SEE_EXTRA && field.remaining() >= 8) {
                    sizes[i] = field.getLong();
                }
            }
            extra.position(extra.position() + length);
        }
    }

    private static void alone(FileChannel file, List<Entry> entries, long directory) throws IOException {
        long free = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList()) {
            if (entry.at() < free || entry.packed() < 0 || entry.size() < 0 || entry.at() > directory - LOCAL_SIZE) {
                throw new IOException("an entry over another");
            }
            ByteBuffer local = bytes(file, entry.at(), entry.at() + LOCAL_SIZE);
            int length = Short.toUnsignedInt(local.getShort(26));
            long name = entry.at() + LOCAL_SIZE;
            free = name + length + Short.toUnsignedInt(local.getShort(28)) + entry.packed();
            if (local.getInt(0) != LOCAL || free > directory || free < 0) {
                throw new IOException("no data for an entry");
            }
            ByteBuffer text = bytes(file, name, name + length);
            if (!new String(text.array(), StandardCharsets.UTF_8).equals(entry.name())) {
                throw new IOException("two names for an entry");
            }
        }
    }

    private static int end(ByteBuffer tail) throws IOException {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("no end of the directory");
    }

    private static ByteBuffer bytes(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("cut off");
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
