package vn.kehoach.reading;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight lines of a page, drawn as such or as thin rectangles; y counts from the top, as the text's does. */
final class PdfRulings extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final double SHORT = 4;
    private static final int MOST = 20_000;

    private final double top;
    private final double left;
    private final List<Rectangle2D> lines = new ArrayList<>();
    private final List<Rectangle2D> path = new ArrayList<>();
    private Point2D current = new Point2D.Double();
    private Point2D begun = new Point2D.Double();

    private PdfRulings(PDPage page) {
        super(page);
        top = page.getCropBox().getUpperRightY();
        left = page.getCropBox().getLowerLeftX();
    }

    /** Each line as a rectangle without width or without height. */
    static List<Rectangle2D> of(PDPage page) throws IOException {
        PdfRulings rulings = new PdfRulings(page);
        rulings.processPage(page);
        return rulings.lines;
    }

    private void line(Point2D from, Point2D to) {
        double width = Math.abs(from.getX() - to.getX());
        double height = Math.abs(from.getY() - to.getY());
        if (Math.min(width, height) < THIN && Math.max(width, height) > SHORT && path.size() < MOST) {
            double x = Math.min(from.getX(), to.getX()) - left;
            double y = top - Math.max(from.getY(), to.getY());
            path.add(
                    width > height
                            ? new Rectangle2D.Double(x, y + height / 2, width, 0)
                            : new Rectangle2D.Double(x + width / 2, y, 0, height));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        boolean thin = Math.min(p0.distance(p1), p1.distance(p2)) < THIN;
        if (thin) {
            line(p0, p2);
        } else {
            line(p0, p1);
            line(p1, p2);
            line(p2, p3);
            line(p3, p0);
        }
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        begun = current;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Double(x, y);
        line(current, next);
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        line(current, begun);
        current = begun;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        if (lines.size() < MOST) {
            lines.addAll(path);
        }
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        strokePath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // A picture has no cells.
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off was not drawn.
    }

    @Override
    public void shadingFill(COSName name) {
        // Colour behind the text.
    }
}
