package vn.kehoach.document;

import java.io.IOException;

/** Bytes that are read from front to back, looking a little ahead, with a small window in memory. */
final class PdfBytes {

    /** Where they come from. */
    interface Source {
        /** @return how many bytes it put there, or -1 at the end */
        int read(byte[] target, int from, int length) throws IOException;
    }

    /** Room for looking ahead from where one is. */
    private static final int KEPT = 1_024;

    private final Source source;
    private final byte[] window;
    private long base;
    private int length;
    private boolean over;

    PdfBytes(Source source, int window) {
        this.source = source;
        this.window = new byte[window];
    }

    /**
     * @param at not much before the farthest that was asked for
     * @return the byte there, or -1 behind the end
     */
    int at(long at) throws IOException {
        while (at >= base + length && !over) {
            more();
        }
        return at < base + length ? window[(int) (at - base)] & 0xff : -1;
    }

    private void more() throws IOException {
        if (length == window.length) {
            System.arraycopy(window, length - KEPT, window, 0, KEPT);
            base += length - KEPT;
            length = KEPT;
        }
        int count = source.read(window, length, window.length - length);
        over = count <= 0;
        length += Math.max(0, count);
    }

    boolean has(long at, String word) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            if (at(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code 12 0 R} */
    boolean reference(long from) throws IOException {
        long generation = digits(from);
        long mark = generation < 0 ? -1 : digits(generation);
        return mark >= 0 && at(mark) == 'R';
    }

    private long digits(long from) throws IOException {
        long at = from;
        while (Character.isDigit(at(at)) && at - from < 12) {
            at++;
        }
        long after = at;
        while (white(at(after)) && after - at < 12) {
            after++;
        }
        return at == from || after == at ? -1 : after;
    }

    /** ISO 32000-1, table 1. */
    static boolean white(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    /** What a name goes on with: neither white nor one of the delimiters of table 2. */
    static boolean regular(int c) {
        return c > ' ' && "()<>[]{}/%".indexOf(c) < 0;
    }
}
