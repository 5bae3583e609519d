package vn.kehoach.document.writing;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on the pages of a PDF, measured: lines of text and drawn lines, in millimetres from the top left. */
final class Printed {

    private static final double MM = 25.4 / 72;

    /** A run of text that the page shows on one line. */
    record Text(int page, String text, double left, double right, double base, double size, String font) {
        boolean bold() {
            return font.contains("Bold");
        }

        boolean italic() {
            return font.contains("Italic");
        }

        double width() {
            return right - left;
        }
    }

    /** A horizontal line. */
    record Stroke(int page, double left, double right, double y) {
        double width() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    final List<Text> texts = new ArrayList<>();
    final List<Text> letters = new ArrayList<>();
    final List<Stroke> strokes = new ArrayList<>();

    Printed(PDDocument document) throws IOException {
        PDFTextStripper lines = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> glyphs) {
                texts.add(text(text, glyphs.get(0), glyphs.get(glyphs.size() - 1)));
                glyphs.forEach(glyph -> letters.add(text(glyph.getUnicode(), glyph, glyph)));
            }

            private Text text(String text, TextPosition first, TextPosition last) {
                return new Text(
                        getCurrentPageNo(),
                        text.strip(),
                        first.getXDirAdj() * MM,
                        (last.getXDirAdj() + last.getWidthDirAdj()) * MM,
                        first.getYDirAdj() * MM,
                        first.getTextMatrix().getScalingFactorX(),
                        first.getFont().getName());
            }
        };
        // Words that stand apart on one line, as in two columns, are texts of their own.
        lines.setSortByPosition(false);
        lines.setWordSeparator(" ");
        lines.getText(document);
        int page = 0;
        for (PDPage each : document.getPages()) {
            page++;
            new Lines(each, page).processPage(each);
        }
    }

    /** The first text that begins so. */
    Text text(String begins) {
        return texts.stream()
                .filter(text -> text.text().startsWith(begins))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not printed: " + begins));
    }

    /** The first line drawn below a text, on its page and under its middle. */
    Stroke strokeBelow(Text text) {
        return strokes.stream()
                .filter(line -> line.page() == text.page()
                        && line.y() > text.base()
                        && line.left() < text.left() + text.width() / 2
                        && line.right() > text.left() + text.width() / 2)
                .min((a, b) -> Double.compare(a.y(), b.y()))
                .orElseThrow(() -> new AssertionError("no line under: " + text));
    }

    /** Collects paths that are much wider than high. */
    private final class Lines extends PDFGraphicsStreamEngine {

        private final int page;
        private final double height;
        private final List<Point2D> path = new ArrayList<>();

        Lines(PDPage sheet, int page) {
            super(sheet);
            this.page = page;
            this.height = sheet.getMediaBox().getHeight();
        }

        private void drawn() {
            double left = path.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double right = path.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double low = path.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double high = path.stream().mapToDouble(Point2D::getY).max().orElse(0);
            if (right - left > 10 && high - low < 2) {
                strokes.add(new Stroke(page, left * MM, right * MM, (height - (low + high) / 2) * MM));
            }
            path.clear();
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
            path.addAll(List.of(a, b, c, d));
        }

        @Override
        public void moveTo(float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public void lineTo(float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public void strokePath() {
            drawn();
        }

        @Override
        public void fillPath(int rule) {
            drawn();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            drawn();
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.isEmpty() ? new Point2D.Float() : path.get(path.size() - 1);
        }

        @Override
        public void curveTo(float a, float b, float c, float d, float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void closePath() {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
