package vn.kehoach.document.writing;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * The document and each annex are sections of the DOCX: each numbers its pages from 1, in the middle of the margin at
 * the top, not on its first page (Decree 30/2020, Phụ lục I, mục II.10), and lies as its table asks.
 */
final class DocxSections {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** From the edge of the sheet to the page number, in millimetres. */
    private static final double NUMBER = 10;

    private final XWPFDocument docx;
    private final String header;

    DocxSections(XWPFDocument docx) {
        this.docx = docx;
        XWPFHeader numbers = docx.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = numbers.getParagraphs().isEmpty()
                ? numbers.createParagraph()
                : numbers.getParagraphs().get(0);
        paragraph.setStyle(ElementStyle.PAGE_NUMBER.id);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        this.header = docx.getRelationId(numbers);
    }

    /** Ends a section after what was written last. */
    void end(boolean turned) throws XmlException {
        XWPFParagraph end = docx.createParagraph();
        end.setStyle(ElementStyle.RULE.id);
        end.getCTP().getPPr().addNewSectPr().set(section(turned));
    }

    /** The section that runs to the end of the file. */
    void last(boolean turned) throws XmlException {
        docx.getDocument().getBody().setSectPr(section(turned));
    }

    private CTSectPr section(boolean turned) throws XmlException {
        double width = turned ? PageLayout.LONG : PageLayout.SHORT;
        double height = turned ? PageLayout.SHORT : PageLayout.LONG;
        String xml = """
                <xml-fragment xmlns:w="%s" xmlns:r="%s">
                <w:headerReference w:type="default" r:id="%s"/><w:type w:val="nextPage"/>
                <w:pgSz w:w="%d" w:h="%d"%s/>
                <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>
                <w:pgNumType w:start="1"/><w:titlePg/></xml-fragment>
                """.formatted(
                        DocxStyles.NAMESPACE,
                        RELATIONS,
                        header,
                        Math.round(PageLayout.points(width) * 20),
                        Math.round(PageLayout.points(height) * 20),
                        turned ? " w:orient=\"landscape\"" : "",
                        PageLayout.twips(PageLayout.TOP),
                        PageLayout.twips(PageLayout.RIGHT),
                        PageLayout.twips(PageLayout.BOTTOM),
                        PageLayout.twips(PageLayout.LEFT),
                        PageLayout.twips(NUMBER),
                        PageLayout.twips(NUMBER));
        return CTSectPr.Factory.parse(xml);
    }
}
