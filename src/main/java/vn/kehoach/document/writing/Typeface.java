package vn.kehoach.document.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.kehoach.document.writing.ElementStyle.Face;

/**
 * Times New Roman as the office holds it, or Liberation Serif, whose letters are exactly as wide, so that lines and
 * pages break in the same places.
 */
final class Typeface {

    /** Name of the type that the decree asks for (Phụ lục I, mục I.2). */
    static final String ASKED = "Times New Roman";

    /** Name of the type that comes with the program. */
    static final String FREE = "Liberation Serif";

    private static final String LIBERATION = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";
    private static final Map<Face, String> LICENSED = Map.of(
            Face.REGULAR, "times.ttf",
            Face.BOLD, "timesbd.ttf",
            Face.ITALIC, "timesi.ttf",
            Face.BOLD_ITALIC, "timesbi.ttf");
    private static final Map<Face, String> SHIPPED = Map.of(
            Face.REGULAR, "Regular.ttf",
            Face.BOLD, "Bold.ttf",
            Face.ITALIC, "Italic.ttf",
            Face.BOLD_ITALIC, "BoldItalic.ttf");

    private final boolean licensed;
    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
    private final Map<Face, CmapLookup> letters = new EnumMap<>(Face.class);

    private Typeface(Path folder) throws IOException {
        this.licensed = folder != null;
        for (Face face : Face.values()) {
            byte[] file = licensed ? Files.readAllBytes(folder.resolve(LICENSED.get(face))) : liberation(face);
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            files.put(face, file);
            fonts.put(face, font);
            letters.put(face, font.getUnicodeCmapLookup());
        }
    }

    /**
     * @param folder with {@code times.ttf}, {@code timesbd.ttf}, {@code timesi.ttf} and {@code timesbi.ttf}, or empty
     * @throws IllegalStateException if a folder is named and one of the four cannot be read: a document in two types
     *     would be worse than none
     */
    static Typeface from(String folder) {
        try {
            return new Typeface(folder == null || folder.isBlank() ? null : Path.of(folder));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "kehoach.document.fonts-dir=" + folder + ": needs readable TrueType files " + LICENSED.values(), e);
        }
    }

    boolean licensed() {
        return licensed;
    }

    byte[] file(Face face) {
        return files.get(face);
    }

    /** Width of a line in points. */
    double width(String text, Face face, double size) {
        return text.codePoints().mapToDouble(c -> advance(face, c)).sum() * size;
    }

    /** Height of capitals, as a share of the size. */
    double capitals(Face face) {
        try {
            TrueTypeFont font = fonts.get(face);
            return (double) font.getOS2Windows().getCapHeight() / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(Face face, int letter) {
        try {
            TrueTypeFont font = fonts.get(face);
            return (double) font.getAdvanceWidth(letters.get(face).getGlyphId(letter)) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] liberation(Face face) throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream(LIBERATION + SHIPPED.get(face))) {
            if (file == null) {
                throw new IllegalStateException("the fonts are not on the class path");
            }
            return file.readAllBytes();
        }
    }
}
