package vn.kehoach.document.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kehoach.document.DocumentWriter;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.Reference;
import vn.kehoach.document.OfficialDocument.Urgency;
import vn.kehoach.document.writing.Printed.Stroke;
import vn.kehoach.document.writing.Printed.Text;
import vn.kehoach.plan.SeedPapers;

/** The PDF measured against Decree 30/2020, Phụ lục I: sizes, styles, margins, places. */
class PdfLayoutTest {

    private static final double MM = 25.4 / 72;
    private static final DocumentWriter WRITER = Writers.free();

    private static byte[] file;
    private static Printed reserved;
    private static Printed given;

    @BeforeAll
    static void write() throws IOException {
        file = WRITER.pdf(SeedPapers.bacNinh(null, null)).content();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            reserved = new Printed(pdf);
        }
        try (PDDocument pdf = Loader.loadPDF(WRITER.pdf(urgent(SeedPapers.bacGiang(5, LocalDate.of(2024, 1, 29))))
                .content())) {
            given = new Printed(pdf);
        }
    }

    private static OfficialDocument urgent(OfficialDocument d) {
        return new OfficialDocument(
                d.kind(),
                d.issuer(),
                d.reference(),
                d.place(),
                d.title(),
                Urgency.FLASH,
                d.addressees(),
                d.legalBases(),
                d.body(),
                d.signer(),
                d.recipients(),
                d.annexes());
    }

    private static void isSet(Printed on, String begins, double size, boolean bold, boolean italic) {
        Text text = on.text(begins);
        assertThat(text.size()).as(begins).isCloseTo(size, within(0.05));
        assertThat(text.bold()).as(begins).isEqualTo(bold);
        assertThat(text.italic()).as(begins).isEqualTo(italic);
    }

    @Test
    void each_element_has_the_size_and_style_of_the_decree() {
        isSet(given, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false);
        isSet(given, "Độc lập - Tự do - Hạnh phúc", 14, true, false);
        isSet(given, "ỦY BAN NHÂN DÂN", 13, false, false);
        isSet(given, "BAN DÂN TỘC", 13, true, false);
        isSet(given, "Số: 05/KH-BDT", 13, false, false);
        isSet(given, "HỎA TỐC", 13, true, false);
        isSet(given, "Bắc Giang, ngày 29 tháng 01 năm 2024", 14, false, true);
        isSet(given, "KẾ HOẠCH", 14, true, false);
        isSet(given, "Tuyên truyền cải cách hành chính nhà nước năm 2024", 14, true, false);
        isSet(given, "Căn cứ Kế hoạch số 14/KH-UBND", 14, false, true);
        isSet(given, "Ban Dân tộc ban hành kế hoạch", 14, false, false);
        isSet(given, "I. MỤC ĐÍCH, YÊU CẦU", 14, true, false);
        isSet(given, "1. Mục đích", 14, true, false);
        isSet(given, "1. Tuyên truyền các quan điểm", 14, false, false);
        isSet(given, "- Tiếp tục nâng cao nhận thức", 14, false, false);
        isSet(reserved, "a) Các sở, ban, ngành", 14, false, false);
        isSet(given, "TRƯỞNG BAN", 14, true, false);
        isSet(reserved, "Nguyễn Hương Giang", 14, true, false);
        isSet(given, "Nơi nhận:", 12, true, true);
        isSet(given, "- Sở Nội vụ;", 11, false, false);
        isSet(given, "- Lưu: VT, HCTH.", 11, false, false);
        isSet(given, "Phụ lục", 14, true, false);
        isSet(given, "NỘI DUNG, NHIỆM VỤ TUYÊN TRUYỀN", 14, true, false);
        isSet(given, "(Kèm theo Kế hoạch số 05/KH-BDT ngày 29 tháng 01 năm 2024", 14, false, true);
    }

    @Test
    void nothing_stands_outside_the_margins_but_the_page_numbers() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (Text text : reserved.texts) {
                PDRectangle sheet = pdf.getPage(text.page() - 1).getMediaBox();
                double width = sheet.getWidth() * MM;
                double height = sheet.getHeight() * MM;
                if (text.text().matches("\\d+") && text.base() < 20) {
                    assertThat(text.size()).isCloseTo(14, within(0.05));
                    assertThat(text.bold() || text.italic()).isFalse();
                    assertThat((text.left() + text.right()) / 2)
                            .as("in the middle between the margins")
                            .isCloseTo((30 + width - 15) / 2, within(0.5));
                    continue;
                }
                assertThat(text.left()).as(text.text()).isGreaterThanOrEqualTo(29.9);
                assertThat(text.right()).as(text.text()).isLessThanOrEqualTo(width - 14.9);
                assertThat(text.base()).as(text.text()).isBetween(20.0, height - 20);
            }
        }
    }

    @Test
    void pages_are_a4_and_the_wide_annex_lies_on_its_long_side() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int annex = reserved.text("Phụ lục").page();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                PDRectangle sheet = pdf.getPage(i - 1).getMediaBox();
                boolean turned = i >= annex;
                assertThat(sheet.getWidth() * MM).isCloseTo(turned ? 297 : 210, within(0.2));
                assertThat(sheet.getHeight() * MM).isCloseTo(turned ? 210 : 297, within(0.2));
            }
        }
    }

    @Test
    void document_and_annex_number_their_pages_from_one_and_show_it_from_two() {
        int annex = reserved.text("Phụ lục").page();
        int last = reserved.texts.stream().mapToInt(Text::page).max().orElseThrow();
        for (int page = 1; page <= last; page++) {
            int number = page < annex ? page : page - annex + 1;
            int on = page;
            List<String> shown = reserved.texts.stream()
                    .filter(text -> text.page() == on && text.base() < 19)
                    .map(Text::text)
                    .toList();
            assertThat(shown).as("page " + page).isEqualTo(number == 1 ? List.of() : List.of("" + number));
        }
        assertThat(last).isGreaterThan(annex);
    }

    @Test
    void lines_under_the_head_are_as_long_as_the_decree_says() {
        Text motto = given.text("Độc lập - Tự do - Hạnh phúc");
        assertThat(given.strokeBelow(motto).width()).isCloseTo(motto.width(), within(1.0));
        for (String under : List.of("TỈNH BẮC NINH", "năm 2023 trên địa bàn tỉnh Bắc Ninh")) {
            Text text = reserved.text(under);
            Stroke line = reserved.strokeBelow(text);
            assertThat(line.width() / text.width()).as(under).isBetween(1 / 3.0, 1 / 2.0);
            assertThat(line.middle()).as(under).isCloseTo((text.left() + text.right()) / 2, within(0.5));
        }
    }

    @Test
    void head_and_foot_stand_side_by_side() {
        assertThat(reserved.text("Số:").base())
                .isCloseTo(reserved.text("Bắc Ninh,").base(), within(1.0));
        assertThat(reserved.text("ỦY BAN NHÂN DÂN").base())
                .isCloseTo(reserved.text("CỘNG HÒA").base(), within(0.5));
        Text recipients = reserved.text("Nơi nhận:");
        Text signer = reserved.text("TM. ỦY BAN NHÂN DÂN");
        assertThat(recipients.base()).isCloseTo(signer.base(), within(1.0));
        assertThat(recipients.left()).isCloseTo(30, within(0.2));
        assertThat(signer.left()).isGreaterThan(105);
    }

    @Test
    void paragraphs_are_indented_and_keep_six_points_between_them() {
        Text first = reserved.text("- Nâng cao nhận thức, vai trò");
        assertThat(first.left()).isCloseTo(30 + 12.7, within(0.2));
        Text heading = reserved.text("1. Mục đích");
        // A line of 14 points set single is 16.1 points high.
        assertThat((first.base() - heading.base()) / MM).isCloseTo(16.1 + 6, within(0.3));
        Text full = reserved.text("Đảng, chính quyền các cấp");
        assertThat(full.right()).as("justified").isCloseTo(195, within(0.2));
    }

    @Test
    void number_date_and_signatures_are_reserved_where_they_belong() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
            PDField number = form.getField(DocumentWriter.NUMBER_FIELD);
            PDField date = form.getField(DocumentWriter.DATE_FIELD);
            assertThat(number).isInstanceOf(PDTextField.class);
            assertThat(date).isInstanceOf(PDTextField.class);
            assertThat(number.getValueAsString() + date.getValueAsString()).isEmpty();
            assertThat(number.isReadOnly() && date.isReadOnly()).isTrue();
            PDRectangle signer = box(form, DocumentWriter.SIGNER_FIELD);
            PDRectangle seal = box(form, DocumentWriter.ORGANIZATION_FIELD);
            assertThat(form.getField(DocumentWriter.SIGNER_FIELD)).isInstanceOf(PDSignatureField.class);
            assertThat(seal.getUpperRightX() - signer.getLowerLeftX())
                    .as("the seal covers the left third")
                    .isCloseTo(signer.getWidth() / 3, within(0.1f));
            PDPage page = form.getField(DocumentWriter.SIGNER_FIELD)
                    .getWidgets()
                    .get(0)
                    .getPage();
            double height = page.getMediaBox().getHeight();
            Text post = reserved.text("CHỦ TỊCH");
            Text name = reserved.text("Nguyễn Hương Giang");
            assertThat((height - signer.getUpperRightY()) * MM).isGreaterThan(post.base());
            assertThat((height - signer.getLowerLeftY()) * MM).isLessThan(name.base());
            assertThat((signer.getLowerLeftX() + signer.getUpperRightX()) / 2 * MM)
                    .isCloseTo((name.left() + name.right()) / 2, within(0.5));
        }
    }

    private static PDRectangle box(PDAcroForm form, String field) {
        return form.getField(field).getWidgets().get(0).getRectangle();
    }

    @Test
    void what_is_filled_in_later_stands_in_line_with_the_words_around_it() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
            form.getField(DocumentWriter.NUMBER_FIELD).setValue("36");
            form.getField(DocumentWriter.DATE_FIELD).setValue("ngày 08 tháng 02 năm 2023");
            form.flatten();
            Printed filled = new Printed(pdf);
            Text number = filled.text("36");
            Text stroke = filled.letters.stream()
                    .filter(letter -> letter.text().equals("/"))
                    .findFirst()
                    .orElseThrow();
            assertThat(number.base()).isCloseTo(stroke.base(), within(0.2));
            assertThat(number.right()).isCloseTo(stroke.left(), within(0.3));
            assertThat(number.size()).isCloseTo(13, within(0.05));
            Text date = filled.text("ngày 08 tháng 02 năm 2023");
            assertThat(date.base()).isCloseTo(filled.text("Bắc Ninh,").base(), within(0.2));
            assertThat(date.font()).contains("Italic");
            assertThat(date.size()).isCloseTo(14, within(0.05));
        }
    }

    @Test
    void fonts_are_embedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("LiberationSerif");
                }
            }
            PDResources ofFields = pdf.getDocumentCatalog().getAcroForm(null).getDefaultResources();
            assertThat(ofFields.getFontNames()).hasSize(2);
            for (COSName name : ofFields.getFontNames()) {
                assertThat(ofFields.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void the_same_document_gives_the_same_file_however_its_letters_are_composed() {
        OfficialDocument d = SeedPapers.bacNinh(null, null);
        OfficialDocument decomposed = new OfficialDocument(
                d.kind(),
                d.issuer(),
                new Reference(null, "KH-UBND"),
                new Place(Normalizer.normalize("Bắc Ninh", Normalizer.Form.NFD), null),
                Normalizer.normalize(d.title(), Normalizer.Form.NFD),
                Urgency.NONE,
                List.of(),
                d.legalBases().stream()
                        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFD))
                        .toList(),
                d.body(),
                d.signer(),
                d.recipients(),
                d.annexes());
        assertThat(WRITER.pdf(decomposed).content()).isEqualTo(file);
    }
}
