package vn.kehoach.document.writing;

import java.util.List;
import java.util.Locale;
import vn.kehoach.document.OfficialDocument.Column;
import vn.kehoach.document.OfficialDocument.Table;
import vn.kehoach.document.writing.Piece.Grid;
import vn.kehoach.document.writing.Piece.Line;
import vn.kehoach.document.writing.Piece.Rule;

/** Pieces as HTML, every text escaped. */
final class Html {

    private Html() {}

    static String of(List<? extends Piece> pieces) {
        StringBuilder html = new StringBuilder();
        pieces.forEach(piece -> html.append(of(piece)));
        return html.toString();
    }

    static String of(ElementStyle style, String html) {
        return "<p class=\"" + style.id + "\">" + html + "</p>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br/>");
    }

    private static String of(Piece piece) {
        if (piece instanceof Line line) {
            StringBuilder html = new StringBuilder();
            line.spans()
                    .forEach(span ->
                            html.append(span.bold() ? "<b>" + escaped(span.text()) + "</b>" : escaped(span.text())));
            return of(line.style(), html.toString());
        }
        if (piece instanceof Rule rule) {
            return String.format(Locale.ROOT, "<div class=\"rule\" style=\"width:%.2fpt\"></div>", rule.width());
        }
        return table(((Grid) piece).table());
    }

    private static String table(Table table) {
        List<Integer> shares = Grids.shares(table);
        StringBuilder html = new StringBuilder("<table class=\"grid\"><colgroup>");
        shares.forEach(share -> html.append("<col style=\"width:").append(share).append("%\"/>"));
        html.append("</colgroup><thead><tr>");
        for (Column column : table.columns()) {
            html.append("<th>")
                    .append(of(ElementStyle.TABLE_HEAD, escaped(Wording.line(column.header()))))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> row(table, row, html));
        return html.append("</tbody></table>").toString();
    }

    private static void row(Table table, List<String> row, StringBuilder html) {
        html.append(Grids.whole(row) ? "<tr class=\"whole\">" : "<tr>");
        for (int i = 0; i < row.size(); i++) {
            int across = Grids.across(table, row, i);
            ElementStyle style = Grids.style(table, row, i);
            html.append(across > 1 ? "<td colspan=\"" + across + "\">" : "<td>");
            Wording.lines(row.get(i)).forEach(line -> html.append(of(style, escaped(line))));
            html.append("</td>");
        }
        html.append("</tr>");
    }
}
