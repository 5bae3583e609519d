package vn.kehoach.document.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.writing.ElementStyle.Face;

/** How the text of a reserved field will look: in line with the words around it, in the same type and size. */
final class FieldText {

    private static final COSName UPRIGHT = COSName.getPDFName("KhUpright");
    private static final COSName SLANTED = COSName.getPDFName("KhSlanted");
    private static final COSName MARK = COSName.getPDFName("Tx");

    /** What viewers keep free within a field on each side: its border and as much again. */
    private static final float PADDING = 2;

    /** Of the size: room for the ascenders and descenders of Vietnamese. */
    private static final double HEIGHT = 1.6;

    private final Typeface typeface;

    FieldText(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * Viewers centre the capitals of a line between bottom and top of its field; so the field lies about the middle of
     * the capitals beside it.
     *
     * @param kept the place on the base line of the words
     */
    PDRectangle box(PDRectangle kept, ElementStyle style) {
        float middle = (float) (kept.getLowerLeftY() + typeface.capitals(style.face) * style.size / 2);
        float height = (float) (style.size * HEIGHT);
        return new PDRectangle(
                kept.getLowerLeftX() - PADDING, middle - height / 2, kept.getWidth() + 2 * PADDING, height);
    }

    /** Fonts for filling the fields, and what they show until then. */
    void prepare(PDDocument document, PDAcroForm form, List<PDField> fields) throws IOException {
        PDResources resources = new PDResources();
        PDFont upright = font(document, Face.REGULAR);
        PDFont slanted = font(document, Face.ITALIC);
        resources.put(UPRIGHT, upright);
        resources.put(SLANTED, slanted);
        form.setDefaultResources(resources);
        form.setDefaultAppearance(appearance(UPRIGHT, ElementStyle.REFERENCE));
        for (PDField field : fields) {
            if (!(field instanceof PDTextField text)) {
                continue;
            }
            boolean date = DocumentWriter.DATE_FIELD.endsWith("." + field.getPartialName());
            ElementStyle style = date ? ElementStyle.PLACE_DATE : ElementStyle.REFERENCE;
            text.setDefaultAppearance(appearance(date ? SLANTED : UPRIGHT, style));
            show(document, text, date ? Frame.blankDate() : "", slanted, style);
        }
    }

    private static String appearance(COSName font, ElementStyle style) {
        return "/" + font.getName() + " " + style.size + " Tf 0 g";
    }

    // Marked as the field's text, so that whoever fills the field replaces it (ISO 32000-1, 12.7.3.3).
    private void show(PDDocument document, PDTextField field, String words, PDFont font, ElementStyle style)
            throws IOException {
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDRectangle box = widget.getRectangle();
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        stream.setResources(new PDResources());
        float base = (float) (box.getHeight() - typeface.capitals(style.face) * style.size) / 2;
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.beginMarkedContent(MARK);
            if (!words.isEmpty()) {
                content.beginText();
                content.setFont(font, style.size);
                content.newLineAtOffset(PADDING, base);
                content.showText(words);
                content.endText();
            }
            content.endMarkedContent();
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
    }

    // The letters of dates and numbers, not the whole font: it would be most of the file.
    private PDFont font(PDDocument document, Face face) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(new TTFParser().parse(new RandomAccessReadBuffer(typeface.file(face))));
        "ngày tháng năm 0123456789/-.,\u00a0ABCDEFGHIJKLMNOPQRSTUVWXYZĐabcdefghijklmnopqrstuvwxyz"
                .chars()
                .forEach(subset::add);
        subset.setPrefix("KHOACH");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subset.writeToStream(file);
        PDFont font = PDType0Font.load(document, new ByteArrayInputStream(file.toByteArray()), false);
        // The part of the font has lost it, and who fills a field centres the capitals.
        font.getFontDescriptor().setCapHeight((float) typeface.capitals(face) * 1000);
        return font;
    }
}
