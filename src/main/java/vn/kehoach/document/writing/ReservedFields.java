package vn.kehoach.document.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.kehoach.document.DocumentWriter;

/**
 * Puts form fields where the pages kept places free for number, date and the two signatures (Decree 30/2020, Phụ lục I,
 * mục II.3, 4, 7 and 8). They are children of one field: a point divides levels of names (ISO 32000-1, 12.7.3.2).
 */
final class ReservedFields {

    private final FieldText fieldText;

    ReservedFields(Typeface typeface) {
        this.fieldText = new FieldText(typeface);
    }

    void put(PDDocument document) throws IOException {
        List<Place> places = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            places.addAll(taken(page));
        }
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDNonTerminalField root = new PDNonTerminalField(form);
        root.setPartialName(first(DocumentWriter.SIGNER_FIELD));
        List<PDField> children = new ArrayList<>();
        for (Place place : places) {
            children.addAll(fields(form, root, place));
        }
        root.setChildren(children);
        form.setFields(List.of(root));
        fieldText.prepare(document, form, children);
    }

    /** A place that was kept free. */
    private record Place(String field, PDPage page, PDRectangle box) {}

    private static List<Place> taken(PDPage page) throws IOException {
        List<Place> places = new ArrayList<>();
        List<PDAnnotation> kept = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI address) {
                String field = address.getURI().substring(HtmlPages.RESERVED.length());
                places.add(new Place(field, page, link.getRectangle()));
            } else {
                kept.add(annotation);
            }
        }
        page.setAnnotations(kept);
        return places;
    }

    private List<PDField> fields(PDAcroForm form, PDNonTerminalField root, Place place) throws IOException {
        PDRectangle box = place.box();
        return switch (place.field()) {
            case DocumentWriter.NUMBER_FIELD ->
                List.of(text(
                        form, root, place, fieldText.box(box, ElementStyle.REFERENCE), PDTextField.QUADDING_RIGHT));
            case DocumentWriter.DATE_FIELD ->
                List.of(text(
                        form, root, place, fieldText.box(box, ElementStyle.PLACE_DATE), PDTextField.QUADDING_LEFT));
            case DocumentWriter.SIGNER_FIELD ->
                List.of(
                        signature(form, root, place, DocumentWriter.SIGNER_FIELD, box),
                        signature(form, root, place, DocumentWriter.ORGANIZATION_FIELD, seal(box)));
            default -> throw new IllegalStateException("no such field: " + place.field());
        };
    }

    private static PDField text(PDAcroForm form, PDNonTerminalField root, Place place, PDRectangle box, int quadding)
            throws IOException {
        PDTextField field = new PDTextField(form);
        // Nobody types into it; the program fills it.
        field.setReadOnly(true);
        field.setQ(quadding);
        return named(field, root, place, place.field(), box);
    }

    private static PDField signature(
            PDAcroForm form, PDNonTerminalField root, Place place, String name, PDRectangle box) throws IOException {
        return named(new PDSignatureField(form), root, place, name, box);
    }

    private static PDField named(
            PDTerminalField field, PDNonTerminalField root, Place place, String name, PDRectangle box)
            throws IOException {
        field.setPartialName(last(name));
        field.getCOSObject().setItem(COSName.PARENT, root);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(box);
        widget.setPage(place.page());
        widget.setPrinted(true);
        place.page().getAnnotations().add(widget);
        return field;
    }

    // The seal covers the left third of the signature (Decree 30/2020, article 33.1a).
    private static PDRectangle seal(PDRectangle signature) {
        float side = (float) PageLayout.points(PageLayout.SEAL);
        float right = signature.getLowerLeftX() + signature.getWidth() / 3;
        float middle = signature.getLowerLeftY() + signature.getHeight() / 2;
        return new PDRectangle(right - side, middle - side / 2, side, side);
    }

    private static String first(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String last(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
