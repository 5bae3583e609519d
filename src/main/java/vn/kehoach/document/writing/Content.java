package vn.kehoach.document.writing;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Block;
import vn.kehoach.document.OfficialDocument.Kind;
import vn.kehoach.document.writing.Piece.Grid;
import vn.kehoach.document.writing.Piece.Line;
import vn.kehoach.document.writing.Piece.Span;

/** What stands between head and foot: bases and content (Decree 30/2020, Phụ lục I, mục II.6). */
final class Content {

    private Content() {}

    static List<Piece> of(OfficialDocument document) {
        List<Piece> pieces = new ArrayList<>();
        Wording.series(document.legalBases()).forEach(basis -> pieces.add(Line.of(ElementStyle.BASIS, basis)));
        if (document.kind() == Kind.DECISION) {
            // Mẫu 1.2: the word of the decision once more, before its articles.
            pieces.add(Line.of(ElementStyle.AUTHORITY, Kind.DECISION.words() + ":"));
        }
        pieces.addAll(blocks(document.body()));
        close(pieces);
        return pieces;
    }

    static List<Piece> blocks(List<Block> blocks) {
        List<Piece> pieces = new ArrayList<>();
        blocks.forEach(block -> add(block, pieces));
        return pieces;
    }

    private static void add(Block block, List<Piece> to) {
        if (block instanceof OfficialDocument.Part part) {
            to.add(Line.of(ElementStyle.PART, Wording.line(part.number())));
            to.add(Line.of(ElementStyle.PART_TITLE, Wording.upper(part.title())));
        } else if (block instanceof OfficialDocument.Section section) {
            to.add(Line.of(
                    ElementStyle.SECTION,
                    joined(Wording.numbered(section.number(), "."), Wording.upper(section.title()))));
        } else if (block instanceof OfficialDocument.Clause clause) {
            clause(clause, to);
        } else if (block instanceof OfficialDocument.Point point) {
            text(ElementStyle.POINT, Wording.numbered(point.letter(), ")"), point.text(), to);
        } else if (block instanceof OfficialDocument.Dash dash) {
            text(ElementStyle.BODY, "-", Wording.clean(dash.text()), to);
        } else if (block instanceof OfficialDocument.Paragraph paragraph) {
            text(ElementStyle.BODY, "", paragraph.text(), to);
        } else if (block instanceof OfficialDocument.Table table) {
            to.add(new Grid(table));
        }
    }

    private static void clause(OfficialDocument.Clause clause, List<Piece> to) {
        String number = Wording.numbered(clause.number(), ".");
        String title = Wording.line(clause.title());
        if (!title.isEmpty()) {
            to.add(Line.of(ElementStyle.CLAUSE_TITLE, joined(number, title)));
            text(ElementStyle.BODY, "", clause.text(), to);
        } else if (number.startsWith("Điều ")) {
            List<String> lines = Wording.lines(clause.text());
            String first = lines.isEmpty() ? "" : lines.get(0);
            to.add(new Line(ElementStyle.CLAUSE, List.of(new Span(number + " ", true), new Span(first, false))));
            lines.stream().skip(1).forEach(line -> to.add(Line.of(ElementStyle.BODY, line)));
        } else {
            text(ElementStyle.CLAUSE, number, clause.text(), to);
        }
    }

    // A line feed begins a paragraph: a justified line that is broken by force would be stretched.
    private static void text(ElementStyle style, String number, String text, List<Piece> to) {
        List<String> lines = Wording.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            to.add(i == 0 ? Line.of(style, joined(number, lines.get(0))) : Line.of(ElementStyle.BODY, lines.get(i)));
        }
    }

    private static String joined(String number, String text) {
        return number.isEmpty() ? text : text.isEmpty() ? number : number + " " + text;
    }

    private static void close(List<Piece> pieces) {
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Line last) {
            List<Span> spans = new ArrayList<>(last.spans());
            Span end = spans.remove(spans.size() - 1);
            spans.add(new Span(Wording.closed(end.text()), end.bold()));
            pieces.set(pieces.size() - 1, new Line(last.style(), spans));
        }
    }
}
