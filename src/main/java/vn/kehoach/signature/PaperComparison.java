package vn.kehoach.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What is different in a later state of a PDF, save what may be: reserved fields that were empty, empty signature fields
 * that were signed, further signatures. It compares what the file says, not its bytes, so a tool that writes the file
 * anew is understood as well.
 */
final class PaperComparison {

    private static final Set<COSName> OF_THE_CATALOG = Set.of(
            COSName.PAGES,
            COSName.ACRO_FORM,
            COSName.PERMS,
            COSName.METADATA,
            COSName.VERSION,
            // A colour profile: the signing library adds one for the colours of its image.
            COSName.OUTPUT_INTENTS,
            COSName.getPDFName("DSS"),
            COSName.getPDFName("Extensions"));
    private static final Set<COSName> OF_THE_FORM =
            Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA, COSName.NEED_APPEARANCES);
    private static final Set<COSName> OF_A_FILLED_FIELD = Set.of(
            COSName.V, COSName.AP, COSName.AS, COSName.M, COSName.F, COSName.FF, COSName.DA, COSName.P, COSName.PARENT);

    private final SameObjects objects = new SameObjects();
    private final Set<String> open;
    private final List<PaperChange> changes = new ArrayList<>();

    private PaperComparison(Set<String> open) {
        this.open = open;
    }

    /**
     * @param before as presented or as signed
     * @param after as it is now
     * @param open names of the fields that may have been filled in between
     * @return what else is different; empty if nothing
     */
    static List<PaperChange> between(byte[] before, byte[] after, Set<String> open) {
        PaperComparison comparison = new PaperComparison(open);
        try (PDDocument earlier = Loader.loadPDF(before);
                PDDocument later = Loader.loadPDF(after)) {
            comparison.compare(earlier, later);
        } catch (IOException | RuntimeException e) {
            // A damaged file may break the reader anywhere: it is not the same paper.
            return List.of(new PaperChange(PaperChange.Kind.UNREADABLE, ""));
        }
        return comparison.changes.stream().distinct().toList();
    }

    private void compare(PDDocument before, PDDocument after) throws IOException {
        Map<String, PDField> fieldsBefore = fields(before);
        Map<String, PDField> fieldsAfter = fields(after);
        pair(before, after, fieldsBefore, fieldsAfter);
        PageComparison pages = new PageComparison(objects, changes);
        pages.compare(before, after);
        fieldsBefore.forEach((name, field) -> compareField(name, field, fieldsAfter.get(name)));
        fieldsAfter.forEach((name, field) -> {
            if (!fieldsBefore.containsKey(name) && !(field instanceof PDSignatureField)) {
                changes.add(new PaperChange(PaperChange.Kind.FIELD, name));
            }
        });
        hidden(
                before.getDocumentCatalog().getCOSObject(),
                after.getDocumentCatalog().getCOSObject(),
                OF_THE_CATALOG);
        hidden(form(before), form(after), OF_THE_FORM);
    }

    private void pair(
            PDDocument before, PDDocument after, Map<String, PDField> fieldsBefore, Map<String, PDField> fieldsAfter) {
        for (int i = 0; i < Math.min(before.getNumberOfPages(), after.getNumberOfPages()); i++) {
            objects.pair(before.getPage(i).getCOSObject(), after.getPage(i).getCOSObject());
        }
        fieldsBefore.forEach((name, field) -> {
            if (fieldsAfter.containsKey(name)) {
                objects.pair(field.getCOSObject(), fieldsAfter.get(name).getCOSObject());
            }
        });
    }

    private void compareField(String name, PDField before, PDField after) {
        if (after == null) {
            PaperChange.Kind kind =
                    before instanceof PDSignatureField ? PaperChange.Kind.SIGNATURE : PaperChange.Kind.FIELD;
            changes.add(new PaperChange(kind, name));
            return;
        }
        COSDictionary a = before.getCOSObject();
        COSDictionary b = after.getCOSObject();
        boolean signature = before instanceof PDSignatureField;
        boolean fillable = empty(a) && (signature ? after instanceof PDSignatureField : open.contains(name));
        Set<COSName> leftOut = fillable ? OF_A_FILLED_FIELD : Set.of(COSName.P, COSName.PARENT);
        boolean same = fillable && a.containsKey(COSName.KIDS) ? sameKids(before, after) : objects.same(a, b, leftOut);
        if (!same) {
            changes.add(new PaperChange(signature ? PaperChange.Kind.SIGNATURE : PaperChange.Kind.FIELD, name));
        }
    }

    private boolean sameKids(PDField before, PDField after) {
        if (before.getWidgets().size() != after.getWidgets().size()) {
            return false;
        }
        for (int i = 0; i < before.getWidgets().size(); i++) {
            if (!objects.same(
                    before.getWidgets().get(i).getCOSObject(),
                    after.getWidgets().get(i).getCOSObject(),
                    OF_A_FILLED_FIELD)) {
                return false;
            }
        }
        return true;
    }

    private void hidden(COSDictionary before, COSDictionary after, Set<COSName> leftOut) {
        if (!objects.same(before, after, leftOut)) {
            changes.add(new PaperChange(PaperChange.Kind.HIDDEN, ""));
        }
    }

    private static boolean empty(COSDictionary field) {
        return field.getDictionaryObject(COSName.V) == null
                || field.getString(COSName.V, " ").isEmpty();
    }

    private static COSDictionary form(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        return form == null ? new COSDictionary() : form.getCOSObject();
    }

    private static Map<String, PDField> fields(PDDocument document) {
        Map<String, PDField> found = new LinkedHashMap<>();
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                if (!(field instanceof PDNonTerminalField)) {
                    found.put(field.getFullyQualifiedName(), field);
                }
            }
        }
        return found;
    }
}
