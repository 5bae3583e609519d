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
import org.apache.pdfbox.pdmodel.font.PDFont;
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
    private static final Pattern NAME = Pattern.compile("/(\\S+)\\s+[0-9.]+\\s+Tf");
    private static final COSName MARK = COSName.getPDFName("Tx");

    /** What viewers keep free within a field on each side. */
    private static final float PADDING = 2;

    /** Height of capitals of Times New Roman, as a share of the size. */
    private static final float CAPITALS = 0.662f;

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
        PDFont font = font(document, field, text);
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        stream.setResources(new PDResources());
        float size = size(field);
        float room = place.getWidth() - 2 * PADDING;
        float width = font.getStringWidth(text) / 1000 * size;
        if (width > room) {
            size *= room / width;
            width = room;
        }
        float free = field.getQ() == 1 ? (room - width) / 2 : field.getQ() == 2 ? room - width : 0;
        // Viewers put the capitals in the middle; so do we, or the text would jump when one draws it anew.
        float base = (place.getHeight() - CAPITALS * size) / 2;
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.beginMarkedContent(MARK);
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(PADDING + free, base);
            content.showText(text);
            content.endText();
            content.endMarkedContent();
        }
        return stream;
    }

    /** The type that the writer of the paper laid ready for the field; our own where there is none. */
    private static PDFont font(PDDocument document, PDTextField field, String text) throws IOException {
        PDResources ready = document.getDocumentCatalog().getAcroForm(null).getDefaultResources();
        Matcher name = NAME.matcher(appearance(field));
        if (ready != null && name.find()) {
            PDFont font = ready.getFont(COSName.getPDFName(name.group(1)));
            if (font != null && writes(font, text)) {
                return font;
            }
        }
        // Place and date stand in italics (Phụ lục I, II.4), the number upright (II.3).
        boolean italic = field.getFullyQualifiedName().equals(SignatureFields.DATE);
        try (InputStream file = PaperFonts.open(italic)) {
            return PDType0Font.load(document, file, true);
        }
    }

    private static boolean writes(PDFont font, String text) {
        try {
            return font.isEmbedded() && font.encode(text).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String appearance(PDTextField field) {
        return field.getDefaultAppearance() == null ? "" : field.getDefaultAppearance();
    }

    private static float size(PDTextField field) {
        Matcher size = SIZE.matcher(appearance(field));
        float said = size.find() ? Float.parseFloat(size.group(1)) : 0;
        return said > 0 ? said : 13;
    }
}
