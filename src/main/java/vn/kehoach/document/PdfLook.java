package vn.kehoach.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF (ISO 32000-1) without opening it: for a password (7.6.1), scripts and programs that it would start
 * (12.6.4.5, 12.6.4.16), also where objects are packed (7.5.7) or names are written in another way (7.3.5). Everything is
 * looked at once, from front to back, whatever its table of contents says; so nothing can be hidden from here that a
 * viewer would find.
 */
final class PdfLook {

    private static final int MOST_PACKED = 20_000;
    private static final long LARGEST = 100_000_000;
    private static final int LONGEST_NAME = 40;

    private final FileChannel file;
    private final Inflater inflater = new Inflater();
    private long unpacked;
    private int packed;
    private boolean whole;

    private PdfLook(FileChannel file) {
        this.file = file;
    }

    /**
     * @param file begins as a PDF
     * @return why it is refused, the last part of a key {@code document.reason.…}, or null
     */
    static String refusal(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            PdfLook look = new PdfLook(channel);
            try {
                String refusal = look.through(new PdfBytes(look.raw(0), 64 * 1024), true);
                return refusal == null && !look.whole ? "damaged" : refusal;
            } finally {
                look.inflater.end();
            }
        }
    }

    private PdfBytes.Source raw(long start) {
        long[] next = {start};
        return (target, from, length) -> {
            int count = file.read(ByteBuffer.wrap(target, from, length), next[0]);
            next[0] += Math.max(0, count);
            return count;
        };
    }

    private String through(PdfBytes in, boolean outside) throws IOException {
        String before = "";
        boolean objects = false;
        for (long at = 0; in.at(at) >= 0; at++) {
            int c = in.at(at);
            if (c == '/') {
                String name = name(in, at + 1);
                String refusal = refusal(in, before, name, skip(in, at + 1));
                if (refusal != null) {
                    return refusal;
                }
                objects |= name.equals("ObjStm");
                before = name;
            } else if (outside && c == '%' && in.has(at, "%%EOF")) {
                whole = true;
            } else if (outside && c == 'e' && in.has(at, "endobj")) {
                objects = false;
            } else if (outside && objects && c == 's' && in.has(at, "stream")) {
                objects = false;
                String refusal = unpacked(in, at + "stream".length());
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    private static String refusal(PdfBytes in, String before, String name, long after) throws IOException {
        if (name.equals("Encrypt") && (in.has(after, "<<") || in.reference(after))) {
            return "password";
        }
        boolean action = before.equals("S") && (name.equals("JavaScript") || name.equals("Launch"));
        boolean script = name.equals("JS") && (in.at(after) == '(' || in.at(after) == '<' || in.reference(after));
        return action || script ? "active" : null;
    }

    // A name may write any character as # and two digits.
    private static String name(PdfBytes in, long from) throws IOException {
        StringBuilder name = new StringBuilder();
        long at = from;
        for (int c = in.at(at); PdfBytes.regular(c) && name.length() < LONGEST_NAME; c = in.at(++at)) {
            int high = c == '#' ? Character.digit(in.at(at + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in.at(at + 2), 16);
            name.append((char) (low < 0 ? c : high * 16 + low));
            at += low < 0 ? 0 : 2;
        }
        return name.toString();
    }

    private static long skip(PdfBytes in, long from) throws IOException {
        long at = from;
        while (PdfBytes.regular(in.at(at)) && at - from < 3L * LONGEST_NAME) {
            at++;
        }
        while (PdfBytes.white(in.at(at)) && at - from < 4L * LONGEST_NAME) {
            at++;
        }
        return at;
    }

    private String unpacked(PdfBytes in, long from) throws IOException {
        if (++packed > MOST_PACKED) {
            return "damaged";
        }
        // The word is followed by CR LF or LF (7.3.8.1).
        long at = from;
        while (at < from + 2 && (in.at(at) == '\r' || in.at(at) == '\n')) {
            at++;
        }
        inflater.reset();
        String refusal = through(new PdfBytes(inflated(raw(at)), 4 * 1024), false);
        return refusal == null && unpacked > LARGEST ? "bomb" : refusal;
    }

    private PdfBytes.Source inflated(PdfBytes.Source raw) {
        byte[] piece = new byte[1024];
        return (target, from, length) -> {
            try {
                while (unpacked <= LARGEST) {
                    int count = inflater.inflate(target, from, length);
                    unpacked += count;
                    if (count > 0) {
                        return count;
                    }
                    int more =
                            inflater.finished() || inflater.needsDictionary() ? -1 : raw.read(piece, 0, piece.length);
                    if (more <= 0) {
                        return -1;
                    }
                    inflater.setInput(piece, 0, more);
                }
                return -1;
            } catch (DataFormatException e) {
                // Not packed, or not in this way: it is looked at as it stands.
                return -1;
            }
        };
    }
}
