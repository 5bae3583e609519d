package vn.kehoach.document.writing;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import vn.kehoach.document.writing.Piece.Line;
import vn.kehoach.document.writing.Piece.Rule;
import vn.kehoach.document.writing.Piece.Span;

/** Paragraphs of the DOCX. */
final class DocxText {

    private DocxText() {}

    /** Gives the paragraphs of a cell: the one that each has, then further ones. */
    static Supplier<XWPFParagraph> in(XWPFTableCell cell) {
        XWPFParagraph[] first = {cell.getParagraphs().get(0)};
        return () -> {
            XWPFParagraph next = first[0] == null ? cell.addParagraph() : first[0];
            first[0] = null;
            return next;
        };
    }

    /** Puts lines and rules; width: of the cell, in points. */
    static void put(List<? extends Piece> pieces, double width, Supplier<XWPFParagraph> paragraphs) {
        for (Piece piece : pieces) {
            if (piece instanceof Line line) {
                line(line, paragraphs.get());
            } else if (piece instanceof Rule rule) {
                rule(rule, width, paragraphs.get());
            }
        }
    }

    static XWPFParagraph line(Line line, XWPFParagraph paragraph) {
        paragraph.setStyle(line.style().id);
        line.spans().forEach(span -> span(span, paragraph));
        return paragraph;
    }

    static XWPFParagraph line(ElementStyle style, String text, XWPFParagraph paragraph) {
        return line(Line.of(style, text), paragraph);
    }

    private static void span(Span span, XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        if (span.bold()) {
            run.setBold(true);
        }
        List<String> lines = List.of(span.text().split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
    }

    // A border above an empty paragraph, drawn in from both sides to the length of the line.
    private static void rule(Rule rule, double width, XWPFParagraph paragraph) {
        paragraph.setStyle(ElementStyle.RULE.id);
        int side = (int) Math.round((width - rule.width()) / 2 * 20);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        CTBorder border = paragraph.getCTP().getPPr().addNewPBdr().addNewTop();
        border.setVal(STBorder.SINGLE);
        // In eighths of a point.
        border.setSz(BigInteger.valueOf(6));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }
}
