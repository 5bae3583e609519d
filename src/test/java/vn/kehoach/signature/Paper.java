package vn.kehoach.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** A paper with the fields that the writer of documents reserves: number, date, two signatures one over the other. */
final class Paper {

    private Paper() {}

    static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.addPage(new PDPage(PDRectangle.A4));
            PDType0Font font = PDType0Font.load(document, PaperFonts.open(false), true);
            write(document, page, font, 85, 740, "Số:         /KH-UBND");
            write(document, page, font, 300, 740, "Bắc Ninh,");
            write(document, page, font, 230, 690, "KẾ HOẠCH");
            write(document, page, font, 85, 650, "Tổ chức thực hiện công tác cải cách hành chính năm 2023");
            write(document, page, font, 340, 300, "CHỦ TỊCH");
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDNonTerminalField all = new PDNonTerminalField(form);
            all.setPartialName("kehoach");
            form.setFields(List.of(all));
            List<PDField> fields = new ArrayList<>();
            fields.add(text(form, page, "number", 105, 736, 28, "/Helv 13 Tf 0 g"));
            fields.add(text(form, page, "date", 360, 736, 170, "/Helv 14 Tf 0 g"));
            PDSignatureField signer = new PDSignatureField(form);
            fields.add(put(signer, page, "signer", new PDRectangle(320, 210, 150, 75)));
            PDSignatureField seal = new PDSignatureField(form);
            fields.add(put(seal, page, "organization", new PDRectangle(270, 195, 100, 100)));
            fields.forEach(field -> field.getCOSObject().setItem(COSName.PARENT, all));
            all.setChildren(fields);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return PaperPreparation.prepare(out.toByteArray());
        }
    }

    private static PDTextField text(PDAcroForm form, PDPage page, String name, float x, float y, float width, String da)
            throws IOException {
        PDTextField field = new PDTextField(form);
        field.setReadOnly(true);
        field.getCOSObject().setString(COSName.DA, da);
        put(field, page, name, new PDRectangle(x, y, width, 16));
        return field;
    }

    private static PDField put(PDTerminalField field, PDPage page, String name, PDRectangle place) throws IOException {
        field.setPartialName(name);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
        return field;
    }

    private static void write(PDDocument document, PDPage page, PDType0Font font, float x, float y, String text)
            throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, 13);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        }
    }
}
