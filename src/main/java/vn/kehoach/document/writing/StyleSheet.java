package vn.kehoach.document.writing;

import java.util.Locale;

/** The style sheet of the pages from which the PDF is made. */
final class StyleSheet {

    private StyleSheet() {}

    /** @param turned whether the page lies on its long side */
    static String of(boolean turned) {
        StringBuilder css = new StringBuilder(page(turned));
        for (ElementStyle style : ElementStyle.values()) {
            css.append(rule(style));
        }
        return css.append(FIXED).toString();
    }

    private static String page(boolean turned) {
        double width = turned ? PageLayout.LONG : PageLayout.SHORT;
        double height = turned ? PageLayout.SHORT : PageLayout.LONG;
        // Numbers stand in the middle of the margin at the top, not on the first page (mục II.10).
        return format(
                """
                @page { size: %smm %smm; margin: %smm %smm %smm %smm;
                  @top-center { content: counter(page); font: %spt Document; text-align: center; vertical-align: middle; } }
                @page:first { @top-center { content: normal; } }
                body { margin: 0; font-family: Document; line-height: 1.15; color: black; }
                """,
                width,
                height,
                PageLayout.TOP,
                PageLayout.RIGHT,
                PageLayout.BOTTOM,
                PageLayout.LEFT,
                ElementStyle.PAGE_NUMBER.size);
    }

    private static String rule(ElementStyle style) {
        return format(
                "p.%s { margin: %spt 0 %spt 0; font-size: %spt; font-weight: %s; font-style: %s; %s%s}%n",
                style.id,
                style.before,
                style.after,
                style.size,
                style.face.bold ? "bold" : "normal",
                style.face.italic ? "italic" : "normal",
                align(style),
                style.leads() ? "page-break-after: avoid; " : "");
    }

    private static String align(ElementStyle style) {
        return switch (style.align) {
            case LEFT -> "text-align: left; ";
            case CENTRE -> "text-align: center; ";
            case INDENTED -> format("text-align: left; margin-left: %smm; ", PageLayout.ADDRESSEES);
            case FIRST_LINE ->
                format("text-align: justify; text-indent: %smm; orphans: 2; widows: 2; ", PageLayout.INDENT);
        };
    }

    private static final String FIXED = format("""
            table { border-collapse: collapse; margin: 0; padding: 0; }
            td, th { padding: 0; vertical-align: top; }
            table.head { width: %smm; table-layout: fixed; }
            table.foot { width: %smm; table-layout: fixed; margin-top: 12pt; page-break-inside: avoid; }
            div.rule { margin: 2pt auto 4pt auto; border-top: 0.75pt solid black; font-size: 1pt; line-height: 1pt; }
            div.stamp { margin: 6pt auto 0 auto; height: 8mm; line-height: 8mm; border: 1pt solid black;
              box-sizing: border-box; }
            div.stamp p { margin: 0; line-height: 7.4mm; }
            a { color: black; text-decoration: none; }
            a.reserved { display: inline-block; height: 1pt; }
            a.signature { display: block; margin: 0 auto; }
            table.grid { width: 100%%; table-layout: fixed; margin-top: 6pt; -fs-table-paginate: paginate; }
            table.grid td, table.grid th { border: 0.5pt solid black; padding: 1pt 3pt; }
            table.grid th { vertical-align: middle; }
            table.grid thead tr, table.grid tr.whole { page-break-inside: avoid; }
            b { font-weight: bold; }
            """, PageLayout.TEXT, PageLayout.TEXT);

    private static String format(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
