package vn.kehoach.document.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Urgency;
import vn.kehoach.document.writing.Piece.Grid;
import vn.kehoach.document.writing.Piece.Line;

/** Writes the DOCX: the same elements in the same order as the PDF, each in its named style. */
final class DocxOutput {

    private static final double STAMP_HEIGHT = 8;

    private final Frame frame;

    DocxOutput(Typeface typeface) {
        this.frame = new Frame(typeface);
    }

    byte[] write(OfficialDocument document) {
        try (XWPFDocument docx = new XWPFDocument()) {
            DocxStyles.put(docx);
            DocxSections sections = new DocxSections(docx);
            head(docx, document);
            put(docx, frame.title(document), PageLayout.TEXT);
            put(docx, Content.of(document), PageLayout.TEXT);
            foot(docx, document);
            boolean turned = false;
            for (Annex annex : document.annexes()) {
                sections.end(turned);
                turned = Grids.turned(annex);
                double width = turned ? PageLayout.TURNED_TEXT : PageLayout.TEXT;
                put(docx, frame.annex(document, annex, PageLayout.points(width)), width);
                put(docx, Content.blocks(annex.blocks()), width);
            }
            sections.last(turned);
            docx.getProperties()
                    .getCoreProperties()
                    .setTitle(Wording.line(document.kind().words() + " " + document.title()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            return out.toByteArray();
        } catch (IOException | XmlException e) {
            throw new UncheckedIOException("the document could not be written", new IOException(e));
        }
    }

    private void head(XWPFDocument docx, OfficialDocument document) {
        XWPFTable table = DocxTables.plain(docx, 2, PageLayout.HEAD_LEFT, PageLayout.HEAD_RIGHT);
        double left = PageLayout.points(PageLayout.HEAD_LEFT);
        double right = PageLayout.points(PageLayout.HEAD_RIGHT);
        DocxText.put(frame.issuer(document), left, DocxText.in(table.getRow(0).getCell(0)));
        DocxText.put(frame.nation(), right, DocxText.in(table.getRow(0).getCell(1)));
        XWPFTableCell under = table.getRow(1).getCell(0);
        var paragraphs = DocxText.in(under);
        String number = Frame.number(document);
        DocxText.line(
                ElementStyle.REFERENCE,
                Frame.beforeNumber() + (number.isEmpty() ? Frame.blankNumber() : number) + Frame.afterNumber(document),
                paragraphs.get());
        DocxText.put(frame.subject(document), left, paragraphs);
        if (document.urgency() != Urgency.NONE) {
            // A frame of its own begins under the line before it.
            DocxText.line(ElementStyle.RULE, "", under.addParagraph());
            DocxTables.box(
                    under,
                    document.urgency().width(),
                    STAMP_HEIGHT,
                    ElementStyle.URGENCY,
                    document.urgency().words());
        }
        String date = Frame.date(document);
        DocxText.line(
                ElementStyle.PLACE_DATE,
                Frame.place(document) + (date.isEmpty() ? Frame.blankDate() : date),
                table.getRow(1).getCell(1).getParagraphs().get(0));
    }

    private static void put(XWPFDocument docx, List<Piece> pieces, double width) {
        for (Piece piece : pieces) {
            if (piece instanceof Grid grid) {
                DocxTables.grid(docx, grid.table(), width);
            } else {
                DocxText.put(List.of(piece), PageLayout.points(width), docx::createParagraph);
            }
        }
    }

    private static void foot(XWPFDocument docx, OfficialDocument document) {
        // Two tables side by side would flow into one; and the last line keeps to who signs it.
        docx.getParagraphs().get(docx.getParagraphs().size() - 1).setKeepNext(true);
        XWPFParagraph gap = DocxText.line(ElementStyle.RULE, "", docx.createParagraph());
        gap.setKeepNext(true);
        gap.setSpacingAfter(120);
        XWPFTable table = DocxTables.plain(docx, 1, PageLayout.FOOT_LEFT, PageLayout.FOOT_RIGHT);
        table.getRow(0).setCantSplitRow(true);
        DocxText.put(Frame.recipients(document), 0, DocxText.in(table.getRow(0).getCell(0)));
        var right = DocxText.in(table.getRow(0).getCell(1));
        DocxText.put(Frame.posts(document), 0, right);
        XWPFParagraph name = DocxText.line(
                Line.of(ElementStyle.NAME, Wording.line(document.signer().name())), right.get());
        name.setSpacingBefore(PageLayout.twips(PageLayout.SIGNATURE_HEIGHT));
    }
}
