package vn.kehoach.document.writing;

import java.util.List;
import java.util.Locale;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Urgency;

/** A document and its annexes as pages from which the PDF is made. Links name the places that are kept free. */
final class HtmlPages {

    /** Begins the address of a place that is kept free; the name of its field follows. */
    static final String RESERVED = "reserved://";

    private final Frame frame;
    private final Typeface typeface;

    HtmlPages(Typeface typeface) {
        this.frame = new Frame(typeface);
        this.typeface = typeface;
    }

    String document(OfficialDocument document) {
        StringBuilder html = new StringBuilder();
        html.append("<table class=\"head\"><tr>")
                .append(cell(PageLayout.HEAD_LEFT, Html.of(frame.issuer(document))))
                .append(cell(PageLayout.HEAD_RIGHT, Html.of(frame.nation())))
                .append("</tr><tr>")
                .append(cell(
                        PageLayout.HEAD_LEFT,
                        reference(document) + Html.of(frame.subject(document)) + stamp(document.urgency())))
                .append(cell(PageLayout.HEAD_RIGHT, placeAndDate(document)))
                .append("</tr></table>");
        html.append(Html.of(frame.title(document)));
        html.append(Html.of(Content.of(document)));
        html.append(foot(document));
        return page(html.toString(), false, document.title());
    }

    String annex(OfficialDocument document, Annex annex) {
        boolean turned = Grids.turned(annex);
        double width = PageLayout.points(turned ? PageLayout.TURNED_TEXT : PageLayout.TEXT);
        String body = Html.of(frame.annex(document, annex, width)) + Html.of(Content.blocks(annex.blocks()));
        return page(body, turned, annex.title());
    }

    private String reference(OfficialDocument document) {
        String number = Frame.number(document);
        String middle = number.isEmpty() ? reserved(DocumentWriter.NUMBER_FIELD, numberWidth()) : Html.escaped(number);
        return paragraph(
                ElementStyle.REFERENCE,
                Html.escaped(Frame.beforeNumber()) + middle + Html.escaped(Frame.afterNumber(document)));
    }

    private String placeAndDate(OfficialDocument document) {
        String date = Frame.date(document);
        return paragraph(
                ElementStyle.PLACE_DATE,
                Html.escaped(Frame.place(document))
                        + (date.isEmpty() ? reserved(DocumentWriter.DATE_FIELD, dateWidth()) : Html.escaped(date)));
    }

    /** Wide enough for four digits. */
    private double numberWidth() {
        return typeface.width("0000", ElementStyle.REFERENCE.face, ElementStyle.REFERENCE.size) + 2;
    }

    private double dateWidth() {
        return typeface.width("ngày 30 tháng 12 năm 2000", ElementStyle.PLACE_DATE.face, ElementStyle.PLACE_DATE.size)
                + 2;
    }

    private static String stamp(Urgency urgency) {
        return urgency == Urgency.NONE
                ? ""
                : "<div class=\"stamp\" style=\"width:" + urgency.width() + "mm\">"
                        + paragraph(ElementStyle.URGENCY, Html.escaped(urgency.words())) + "</div>";
    }

    private static String foot(OfficialDocument document) {
        String posts = Html.of(List.copyOf(Frame.posts(document)));
        String name = paragraph(
                ElementStyle.NAME, Html.escaped(Wording.line(document.signer().name())));
        return "<table class=\"foot\"><tr>"
                + cell(PageLayout.FOOT_LEFT, Html.of(List.copyOf(Frame.recipients(document))))
                + cell(PageLayout.FOOT_RIGHT, posts + signature() + name)
                + "</tr></table>";
    }

    private static String signature() {
        return format(
                "<a class=\"signature\" href=\"%s%s\" style=\"width:%smm;height:%smm\"></a>",
                RESERVED, DocumentWriter.SIGNER_FIELD, PageLayout.SIGNATURE_WIDTH, PageLayout.SIGNATURE_HEIGHT);
    }

    private static String reserved(String field, double width) {
        return format("<a class=\"reserved\" href=\"%s%s\" style=\"width:%spt\"></a>", RESERVED, field, width);
    }

    private static String cell(double width, String html) {
        return format("<td style=\"width:%smm\">", width) + html + "</td>";
    }

    private static String paragraph(ElementStyle style, String html) {
        return Html.of(style, html);
    }

    private static String page(String body, boolean turned, String title) {
        return "<html lang=\"vi\"><head><title>" + Html.escaped(Wording.line(title)) + "</title><style>"
                + StyleSheet.of(turned) + "</style></head><body>" + body + "</body></html>";
    }

    private static String format(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
