package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into a workbook or ZIP file before it is read: one that unpacks to far more than any organisation needs is refused. */
final class SafeZip {

    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 120L * 1024 * 1024;

    private SafeZip() {}

    /** Unpacks and counts real bytes, since the sizes that a file states of itself may lie. */
    static boolean check(Path file, Problems problems) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || bytes(zip) > MOST_BYTES) {
                problems.add(null, 0, null, "tooBig");
                return false;
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            problems.add(null, 0, null, "unreadable");
            return false;
        }
    }

    private static long bytes(ZipFile zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            try (InputStream part = zip.getInputStream(entry)) {
                for (int n = part.read(buffer); n >= 0 && total <= MOST_BYTES; n = part.read(buffer)) {
                    total += n;
                }
            }
            if (total > MOST_BYTES) {
                return total;
            }
        }
        return total;
    }
}
