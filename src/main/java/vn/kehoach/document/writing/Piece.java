package vn.kehoach.document.writing;

import java.util.List;
import vn.kehoach.document.OfficialDocument.Table;

/** What stands below another on a page. */
sealed interface Piece {

    /** A paragraph of one style. */
    record Line(ElementStyle style, List<Span> spans) implements Piece {
        static Line of(ElementStyle style, String text) {
            return new Line(style, List.of(new Span(text, false)));
        }

        String text() {
            return String.join("", spans.stream().map(Span::text).toList());
        }
    }

    /** A line under a text, shorter than it or as long, in points. */
    record Rule(double width) implements Piece {}

    /** A table with a grid. */
    record Grid(Table table) implements Piece {}

    /**
     * @param text what it says
     * @param bold whether bold beyond what the style says
     */
    record Span(String text, boolean bold) {}
}
