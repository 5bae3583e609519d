package vn.kehoach.document;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** How many dots a picture says it has: a small file can ask for gigabytes of whoever shows it. */
final class PictureLook {

    private static final long MOST_DOTS = 100_000_000;
    private static final int HEADER = 0x49484452;

    private PictureLook() {}

    /**
     * @param picture a PNG or JPEG from its beginning
     * @param png which of the two
     * @return why it is refused, the last part of a key {@code document.reason.…}, or null
     */
    static String refusal(InputStream picture, boolean png) throws IOException {
        try {
            DataInputStream in = new DataInputStream(picture);
            long dots = png ? png(in) : jpeg(in);
            return dots <= 0 ? "damaged" : dots > MOST_DOTS ? "picture" : null;
        } catch (EOFException e) {
            return "damaged";
        }
    }

    // PNG 5.2, 11.2.2: eight bytes, then the chunk of the header with width and height first.
    private static long png(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        return in.readInt() == HEADER ? Integer.toUnsignedLong(in.readInt()) * Integer.toUnsignedLong(in.readInt()) : 0;
    }

    // ITU T.81, annex B: segments, each with its length, up to the one that begins a frame.
    private static long jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int marker = in.readUnsignedByte();
            if (marker != 0xff) {
                return 0;
            }
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            int length = in.readUnsignedShort();
            if (frame) {
                in.skipNBytes(1);
                return (long) in.readUnsignedShort() * in.readUnsignedShort();
            }
            if (length < 2) {
                return 0;
            }
            in.skipNBytes(length - 2L);
        }
    }
}
