package vn.kehoach.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Images for the demonstration's signatures, PNG with a clear ground: blue for a person, red for a body (Decree 30/2020,
 * Phụ lục I, II.7c and II.8). Letters are drawn as outlines, so the machine needs no fonts.
 */
final class DemoImages {

    private static final Color BLUE = new Color(0x1a, 0x3f, 0xb0);
    private static final Color RED = new Color(0xd0, 0x10, 0x10);
    private static final String NOTE = "TRÌNH DIỄN";

    private DemoImages() {}

    static byte[] signature(String name) {
        BufferedImage image = new BufferedImage(900, 420, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, BLUE);
        String given = name.substring(name.lastIndexOf(' ') + 1);
        AffineTransform slant = AffineTransform.getShearInstance(-0.25, 0);
        fit(pen, slant.createTransformedShape(outline(given, true)), new Rectangle2D.Double(150, 60, 560, 210));
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Double(90, 330, 420, 210, 840, 250));
        pen.draw(new QuadCurve2D.Double(840, 250, 560, 320, 250, 350));
        fit(pen, outline(NOTE, false), new Rectangle2D.Double(330, 370, 260, 30));
        return png(image, pen);
    }

    static byte[] seal() {
        BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image, RED);
        pen.setStroke(new BasicStroke(14));
        pen.draw(new Ellipse2D.Double(12, 12, 576, 576));
        pen.setStroke(new BasicStroke(5));
        pen.draw(new Ellipse2D.Double(40, 40, 520, 520));
        pen.fill(star());
        fit(pen, outline(NOTE, false), new Rectangle2D.Double(120, 400, 360, 60));
        return png(image, pen);
    }

    private static Shape star() {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double turn = Math.PI * i / 5 - Math.PI / 2;
            double radius = i % 2 == 0 ? 140 : 54;
            double x = 300 + radius * Math.cos(turn);
            double y = 240 + radius * Math.sin(turn);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    private static Graphics2D pen(BufferedImage image, Color colour) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        return pen;
    }

    /** Letters one beside the other, the way up that pictures have. */
    private static Shape outline(String text, boolean italic) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(PaperFonts.open(italic)))) {
            Path2D line = new Path2D.Double();
            double at = 0;
            for (int letter : text.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
                AffineTransform place = new AffineTransform(1, 0, 0, -1, at, 0);
                var path = font.getGlyph().getGlyph(glyph);
                if (path != null) {
                    line.append(path.getPath().getPathIterator(place), false);
                }
                at += font.getAdvanceWidth(glyph);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fit(Graphics2D pen, Shape shape, Rectangle2D place) {
        Rectangle2D size = shape.getBounds2D();
        if (size.isEmpty()) {
            return;
        }
        double scale = Math.min(place.getWidth() / size.getWidth(), place.getHeight() / size.getHeight());
        AffineTransform move = AffineTransform.getTranslateInstance(
                place.getCenterX() - size.getCenterX() * scale, place.getCenterY() - size.getCenterY() * scale);
        move.scale(scale, scale);
        pen.fill(move.createTransformedShape(shape));
    }

    private static byte[] png(BufferedImage image, Graphics2D pen) {
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
