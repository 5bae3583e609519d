package vn.kehoach.document.writing;

import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The named styles of the DOCX, one for each element, and the settings that Word expects of a file of today. */
final class DocxStyles {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final int TWIPS = 20;

    private DocxStyles() {}

    static void put(XWPFDocument docx) throws XmlException {
        docx.createStyles().setStyles(StylesDocument.Factory.parse(xml()).getStyles());
        // Without it Word opens the file in the mode of 2007.
        try (XmlCursor cursor = docx.getSettings().getCTSettings().newCursor();
                XmlCursor compatible = XmlObject.Factory.parse(COMPATIBLE).newCursor()) {
            compatible.toFirstChild();
            cursor.toEndToken();
            compatible.copyXml(cursor);
        }
    }

    private static String xml() {
        StringBuilder xml = new StringBuilder("<w:styles xmlns:w=\"" + NAMESPACE + "\">");
        xml.append("""
                <w:docDefaults><w:rPrDefault><w:rPr>
                <w:rFonts w:ascii="%1$s" w:hAnsi="%1$s" w:eastAsia="%1$s" w:cs="%1$s"/>
                <w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>
                </w:rPr></w:rPrDefault>
                <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
                </w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
                """.formatted(Typeface.ASKED));
        for (ElementStyle style : ElementStyle.values()) {
            xml.append(style(style));
        }
        return xml.append("</w:styles>").toString();
    }

    private static String style(ElementStyle style) {
        int halfPoints = style.size * 2;
        return String.format(
                Locale.ROOT,
                """
                <w:style w:type="paragraph" w:customStyle="1" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>
                <w:pPr>%s<w:spacing w:before="%d" w:after="%d" %s/>%s%s</w:pPr>
                <w:rPr><w:rFonts w:ascii="%4$s" w:hAnsi="%4$s" w:eastAsia="%4$s" w:cs="%4$s"/>%s</w:rPr></w:style>
                """.replace("%4$s", Typeface.ASKED),
                style.id,
                style.label,
                style.leads() ? "<w:keepNext/>" : "",
                style.before * TWIPS,
                style.after * TWIPS,
                style == ElementStyle.RULE
                        ? "w:line=\"80\" w:lineRule=\"exact\""
                        : "w:line=\"240\" w:lineRule=\"auto\"",
                align(style),
                style.outline() < 0 ? "" : "<w:outlineLvl w:val=\"" + style.outline() + "\"/>",
                (style.face.bold ? "<w:b/><w:bCs/>" : "")
                        + (style.face.italic ? "<w:i/><w:iCs/>" : "")
                        + "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>");
    }

    private static String align(ElementStyle style) {
        return switch (style.align) {
            case LEFT -> "<w:jc w:val=\"left\"/>";
            case CENTRE -> "<w:jc w:val=\"center\"/>";
            case INDENTED ->
                "<w:ind w:left=\"" + PageLayout.twips(PageLayout.ADDRESSEES) + "\"/><w:jc w:val=\"left\"/>";
            case FIRST_LINE ->
                "<w:ind w:firstLine=\"" + PageLayout.twips(PageLayout.INDENT) + "\"/><w:jc w:val=\"both\"/>";
        };
    }

    private static final String COMPATIBLE = "<w:compat xmlns:w=\"" + NAMESPACE
            + "\"><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";
}
