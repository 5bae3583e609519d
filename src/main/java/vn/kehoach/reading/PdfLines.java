package vn.kehoach.reading;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a page where they stand, put together to lines; columns that stand side by side are told apart. */
final class PdfLines extends PDFTextStripper {

    /** A gap between words is a fraction of the letters' height, one between columns is more than it. */
    private static final double BLANK = 0.15;

    private static final double COLUMN = 1.6;

    private final List<TextPosition> letters = new ArrayList<>();

    PdfLines() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    List<TextPosition> letters(PDDocument document, int page) throws IOException {
        letters.clear();
        setStartPage(page);
        setEndPage(page);
        getText(document);
        return List.copyOf(letters);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        letters.addAll(positions);
    }

    /**
     * Words of a line that stand together.
     *
     * @param x where they begin
     * @param y where their line stands
     * @param text their words
     */
    record Piece(double x, double y, String text) {}

    static double x(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj() / 2;
    }

    static double y(TextPosition letter) {
        return letter.getYDirAdj() - letter.getHeightDir() / 2;
    }

    /** The lines of an area as one text; a new one begins at a mark, and where a sentence ended before a capital. */
    static String within(List<TextPosition> letters, Rectangle2D area) {
        StringBuilder text = new StringBuilder();
        for (List<Piece> pieces :
                lines(letters.stream().filter(l -> area.contains(x(l), y(l))).toList())) {
            String line = String.join(" ", pieces.stream().map(Piece::text).toList());
            boolean fresh =
                    line.matches("[-–+•].*") || text.toString().matches("(?s).*[.;:]") && line.matches("\\p{Lu}.*");
            text.append(text.isEmpty() ? "" : fresh ? "\n" : " ").append(line);
        }
        return text.toString();
    }

    /** Lines from top to bottom, each as its pieces from left to right. */
    static List<List<Piece>> lines(List<TextPosition> letters) {
        List<TextPosition> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparing(TextPosition::getYDirAdj));
        List<List<Piece>> lines = new ArrayList<>();
        List<TextPosition> line = new ArrayList<>();
        for (TextPosition letter : sorted) {
            if (!line.isEmpty() && letter.getYDirAdj() - line.get(0).getYDirAdj() > size(line.get(0)) * 0.45) {
                lines.add(pieces(line));
                line.clear();
            }
            line.add(letter);
        }
        if (!line.isEmpty()) {
            lines.add(pieces(line));
        }
        lines.removeIf(List::isEmpty);
        return lines;
    }

    private static double size(TextPosition letter) {
        return Math.max(4, letter.getFontSizeInPt());
    }

    private static List<Piece> pieces(List<TextPosition> line) {
        List<TextPosition> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparing(TextPosition::getXDirAdj));
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double begins = 0;
        double end = 0;
        for (TextPosition letter : sorted) {
            if (letter.getUnicode().isBlank()) {
                continue;
            }
            double gap = letter.getXDirAdj() - end;
            if (!text.isEmpty() && gap > size(letter) * COLUMN) {
                pieces.add(new Piece(begins, letter.getYDirAdj(), text.toString()));
                text.setLength(0);
            } else if (!text.isEmpty() && gap > size(letter) * BLANK) {
                text.append(' ');
            }
            begins = text.isEmpty() ? letter.getXDirAdj() : begins;
            text.append(letter.getUnicode());
            end = letter.getXDirAdj() + letter.getWidthDirAdj();
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece(begins, line.get(0).getYDirAdj(), text.toString()));
        }
        return pieces;
    }
}
