package vn.kehoach.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Fills number and date of a PDF that is signed already (Decree 30/2020, article 14: the signature comes first). What
 * was signed stays byte by byte; value and appearance are appended.
 */
final class ReservedFields {

    private static final Pattern SIZE = Pattern.compile("([0-9.]+)\\s+Tf");
    private static final float ASCENT = 0.891f;
    private static final float DESCENT = 0.216f;

    private ReservedFields() {}

    /**
     * @param pdf the signed file
     * @param texts by name of the field; a field that the file does not have is passed over
     * @return the file with an increment
     */
    static byte[] fill(byte[] pdf, Map<String, String> texts) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                if (document.getDocumentCatalog().getAcroForm(null).getField(text.getKey())
                        instanceof PDTextField field) {
                    fill(document, field, text.getValue());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static void fill(PDDocument document, PDTextField field, String text) throws IOException {
        COSDictionary raw = field.getCOSObject();
        if (raw.getString(COSName.V, "").equals(text)) {
            return;
        }
        raw.setString(COSName.V, text);
        raw.setNeedToBeUpdated(true);
        for (PDAnnotationWidget widget : field.getWidgets()) {
            PDAppearanceDictionary look = new PDAppearanceDictionary();
            look.setNormalAppearance(appearance(document, field, widget, text));
            widget.setAppearance(look);
            widget.getCOSObject().setNeedToBeUpdated(true);
        }
    }

    private static PDAppearanceStream appearance(
            PDDocument document, PDTextField field, PDAnnotationWidget widget, String text) throws IOException {
        PDRectangle place = widget.getRectangle();
        PDType0Font font = font(document, italic(field));
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        stream.setResources(new PDResources());
        float size = size(field);
        float width = font.getStringWidth(text) / 1000 * size;
        if (width > place.getWidth()) {
            size *= place.getWidth() / width;
            width = place.getWidth();
        }
        float left =
                field.getQ() == 1 ? (place.getWidth() - width) / 2 : field.getQ() == 2 ? place.getWidth() - width : 0;
        float base = (place.getHeight() - (ASCENT + DESCENT) * size) / 2 + DESCENT * size;
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(left, base);
            content.showText(text);
            content.endText();
        }
        return stream;
    }

    // Place and date stand in italics (Phụ lục I, II.4), the number upright (II.3).
    private static boolean italic(PDTextField field) {
        return field.getFullyQualifiedName().equals(SignatureFields.DATE);
    }

    private static float size(PDTextField field) {
        Matcher size = SIZE.matcher(field.getDefaultAppearance() == null ? "" : field.getDefaultAppearance());
        float said = size.find() ? Float.parseFloat(size.group(1)) : 0;
        return said > 0 ? said : 13;
    }

    private static PDType0Font font(PDDocument document, boolean italic) throws IOException {
        try (InputStream file = PaperFonts.open(italic)) {
            return PDType0Font.load(document, file, true);
        }
    }
}
