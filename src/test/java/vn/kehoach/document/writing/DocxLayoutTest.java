package vn.kehoach.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.kehoach.plan.SeedPapers;

/** The DOCX: its named styles, sections and tables (Decree 30/2020, Phụ lục I). */
class DocxLayoutTest {

    private static XWPFDocument docx;
    private static final List<XWPFParagraph> PARAGRAPHS = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        docx = new XWPFDocument(new ByteArrayInputStream(Writers.free()
                .docx(SeedPapers.bacGiang(5, LocalDate.of(2024, 1, 29)))
                .content()));
        collect(docx.getBodyElements());
    }

    private static void collect(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                PARAGRAPHS.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> collect(cell.getBodyElements())));
            }
        }
    }

    private static ElementStyle style(String begins) {
        XWPFParagraph found = PARAGRAPHS.stream()
                .filter(paragraph -> paragraph.getText().startsWith(begins))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not written: " + begins));
        return List.of(ElementStyle.values()).stream()
                .filter(style -> style.id.equals(found.getStyle()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no style of ours: " + begins));
    }

    @Test
    void each_element_is_written_in_its_named_style() {
        assertThat(style("CỘNG HÒA")).isEqualTo(ElementStyle.NATION);
        assertThat(style("Độc lập")).isEqualTo(ElementStyle.MOTTO);
        assertThat(style("ỦY BAN NHÂN DÂN")).isEqualTo(ElementStyle.GOVERNING);
        assertThat(style("BAN DÂN TỘC")).isEqualTo(ElementStyle.ISSUER);
        assertThat(style("Số: 05/KH-BDT")).isEqualTo(ElementStyle.REFERENCE);
        assertThat(style("Bắc Giang, ngày 29 tháng 01 năm 2024")).isEqualTo(ElementStyle.PLACE_DATE);
        assertThat(style("KẾ HOẠCH")).isEqualTo(ElementStyle.KIND);
        assertThat(style("Tuyên truyền cải cách hành chính nhà nước")).isEqualTo(ElementStyle.TITLE);
        assertThat(style("Căn cứ")).isEqualTo(ElementStyle.BASIS);
        assertThat(style("Ban Dân tộc ban hành")).isEqualTo(ElementStyle.BODY);
        assertThat(style("I. MỤC ĐÍCH")).isEqualTo(ElementStyle.SECTION);
        assertThat(style("1. Mục đích")).isEqualTo(ElementStyle.CLAUSE_TITLE);
        assertThat(style("2. Tiếp tục tuyên truyền")).isEqualTo(ElementStyle.CLAUSE);
        assertThat(style("TRƯỞNG BAN")).isEqualTo(ElementStyle.POST);
        assertThat(style("Nơi nhận:")).isEqualTo(ElementStyle.RECIPIENTS);
        assertThat(style("- Lưu: VT, HCTH.")).isEqualTo(ElementStyle.RECIPIENT);
        assertThat(style("Phụ lục")).isEqualTo(ElementStyle.ANNEX);
        assertThat(style("NỘI DUNG, NHIỆM VỤ")).isEqualTo(ElementStyle.ANNEX_TITLE);
        assertThat(style("(Kèm theo Kế hoạch số 05/KH-BDT")).isEqualTo(ElementStyle.ANNEX_NOTE);
        assertThat(style("TT")).isEqualTo(ElementStyle.TABLE_HEAD);
        assertThat(style("Công tác tuyên truyền")).isEqualTo(ElementStyle.TABLE_GROUP);
    }

    @Test
    void a_style_says_all_and_a_paragraph_nothing_of_its_own() {
        for (ElementStyle element : ElementStyle.values()) {
            XWPFStyle style = docx.getStyles().getStyle(element.id);
            var run = style.getCTStyle().getRPr();
            assertThat(style.getName()).isEqualTo(element.label);
            assertThat(run.getRFontsArray(0).getAscii()).isEqualTo("Times New Roman");
            assertThat(run.getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(element.size * 2));
            assertThat(run.sizeOfBArray() == 1).as(element.label).isEqualTo(element.face.bold);
            assertThat(run.sizeOfIArray() == 1).as(element.label).isEqualTo(element.face.italic);
        }
        assertThat(PARAGRAPHS)
                .flatExtracting(XWPFParagraph::getRuns)
                .allSatisfy(run -> assertThat(run.getFontFamily()).isNull())
                .allSatisfy(run -> assertThat(run.getFontSizeAsDouble()).isNull());
    }

    @Test
    void sections_have_the_margins_of_the_decree_and_number_their_pages_from_one() {
        List<CTSectPr> sections = new ArrayList<>();
        PARAGRAPHS.stream()
                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                .filter(section -> section != null)
                .forEach(sections::add);
        sections.add(docx.getDocument().getBody().getSectPr());
        assertThat(sections).hasSize(2).allSatisfy(section -> {
            assertThat(millimetres(section.getPgMar().getTop())).isBetween(20.0, 25.0);
            assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
            assertThat(millimetres(section.getPgMar().getRight())).isBetween(15.0, 20.0);
            assertThat(section.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
            assertThat(section.getTitlePg()).isNotNull();
            assertThat(section.getHeaderReferenceList()).hasSize(1);
        });
        assertThat(sections.get(0).getPgSz().getOrient()).isNotEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections.get(1).getPgSz().getW())
                .isEqualTo(sections.get(0).getPgSz().getH());
        assertThat(docx.getHeaderList().get(0).getParagraphs().get(0).getCTP().toString())
                .contains("PAGE");
    }

    private static double millimetres(Object twips) {
        return Long.parseLong(twips.toString()) / 20.0 / 72 * 25.4;
    }

    @Test
    void the_heading_of_a_table_is_repeated_and_a_group_runs_across() {
        XWPFTable annex = docx.getTables().get(docx.getTables().size() - 1);
        assertThat(annex.getRow(0).isRepeatHeader()).isTrue();
        assertThat(annex.getRow(2).getTableCells()).hasSize(2);
        assertThat(annex.getRow(2).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
                .isEqualTo(BigInteger.valueOf(5));
    }
}
