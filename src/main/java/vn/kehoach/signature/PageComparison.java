package vn.kehoach.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Compares what is printed on the pages, and what lies over them: only signatures may come on top, and no large ones. */
final class PageComparison {

    private static final int MOST = 64_000_000;

    private static final Set<COSName> BESIDE_THE_PRINT = Set.of(
            COSName.PARENT,
            COSName.ANNOTS,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.METADATA,
            COSName.getPDFName("Tabs"),
            COSName.getPDFName("LastModified"));

    /** A signature covers no more of a page than this: a larger one could hide what was signed. */
    private static final float LARGEST = 0.05f;

    private final SameObjects objects;
    private final List<PaperChange> changes;

    PageComparison(SameObjects objects, List<PaperChange> changes) {
        this.objects = objects;
        this.changes = changes;
    }

    void compare(PDDocument before, PDDocument after) throws IOException {
        if (before.getNumberOfPages() != after.getNumberOfPages()) {
            changes.add(new PaperChange(PaperChange.Kind.PAGES, ""));
            return;
        }
        for (int i = 0; i < before.getNumberOfPages(); i++) {
            String number = String.valueOf(i + 1);
            if (!samePrint(before.getPage(i), after.getPage(i))) {
                changes.add(new PaperChange(PaperChange.Kind.PAGE, number));
            }
            if (!sameOnTop(before.getPage(i), after.getPage(i))) {
                changes.add(new PaperChange(PaperChange.Kind.NOTE, number));
            }
        }
    }

    private boolean samePrint(PDPage before, PDPage after) throws IOException {
        return objects.same(before.getCOSObject(), after.getCOSObject(), BESIDE_THE_PRINT)
                && before.getRotation() == after.getRotation()
                && same(before.getMediaBox(), after.getMediaBox())
                && same(before.getCropBox(), after.getCropBox())
                && objects.same(inherited(before), inherited(after))
                && sameContent(before, after);
    }

    private static COSBase inherited(PDPage page) {
        return page.getResources() == null ? null : page.getResources().getCOSObject();
    }

    private static boolean same(PDRectangle a, PDRectangle b) {
        return Objects.equals(a.toString(), b.toString());
    }

    private static boolean sameContent(PDPage before, PDPage after) throws IOException {
        try (InputStream a = before.getContents();
                InputStream b = after.getContents()) {
            byte[] left = a.readNBytes(MOST);
            byte[] right = b.readNBytes(MOST);
            return left.length < MOST && Arrays.equals(left, right);
        }
    }

    private boolean sameOnTop(PDPage before, PDPage after) {
        List<COSDictionary> rest = new ArrayList<>(onTop(after));
        for (COSDictionary mark : onTop(before)) {
            // Fields are compared by their names; what is left of them here is their place on the page.
            boolean found = remove(
                    rest, other -> widget(mark) ? widget(other) && samePlace(mark, other) : objects.same(mark, other));
            if (!found) {
                return false;
            }
        }
        return rest.stream().allMatch(mark -> widget(mark) && signature(mark) && !large(mark, after));
    }

    private static boolean remove(List<COSDictionary> marks, Predicate<COSDictionary> wanted) {
        Optional<COSDictionary> first = marks.stream().filter(wanted).findFirst();
        first.ifPresent(found -> marks.removeIf(mark -> mark == found));
        return first.isPresent();
    }

    private static boolean samePlace(COSDictionary a, COSDictionary b) {
        return rectangle(a).toString().equals(rectangle(b).toString());
    }

    private static boolean large(COSDictionary mark, PDPage page) {
        PDRectangle place = rectangle(mark);
        PDRectangle whole = page.getMediaBox();
        return place.getWidth() * place.getHeight() > LARGEST * whole.getWidth() * whole.getHeight();
    }

    private static PDRectangle rectangle(COSDictionary mark) {
        COSArray corners = mark.getCOSArray(COSName.RECT);
        return corners == null || corners.size() != 4 ? new PDRectangle() : new PDRectangle(corners);
    }

    private static boolean widget(COSDictionary mark) {
        return COSName.WIDGET.equals(mark.getCOSName(COSName.SUBTYPE));
    }

    private static boolean signature(COSDictionary mark) {
        COSDictionary parent = mark.getCOSDictionary(COSName.PARENT);
        return COSName.SIG.equals(mark.getCOSName(COSName.FT))
                || parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT));
    }

    private static List<COSDictionary> onTop(PDPage page) {
        List<COSDictionary> found = new ArrayList<>();
        COSArray marks = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; marks != null && i < marks.size(); i++) {
            if (marks.getObject(i) instanceof COSDictionary mark) {
                found.add(mark);
            }
        }
        return found;
    }
}
