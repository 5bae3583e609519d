package vn.kehoach.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken once in a document that keeps all, and only that rule says so. */
class PlantedFaultsTest {

    private static final Properties WORDS = words();
    private static final byte[] PLAN = Specimens.PLAN;
    private static final byte[] LETTER = Specimens.LETTER;
    private static final String BODY = "Các cơ quan, đơn vị xây dựng";
    private static final String DATE = "Bắc Ninh, ngày 03 tháng 02 năm 2023";
    private static final String BASIS = "Căn cứ Nghị quyết số 76";

    /** The rule that is broken, how, and those that cannot but be broken with it. */
    record Fault(String rule, byte[] in, Consumer<Word> change, Set<String> also) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static final List<Fault> FAULTS = new ArrayList<>();

    private static void fault(String rule, byte[] in, Consumer<Word> change, String... also) {
        FAULTS.add(new Fault(rule, in, change, Set.of(also)));
    }

    static {
        fault("pageSize", PLAN, w -> {
            w.setups().get(0).getPgSz().setW(BigInteger.valueOf(12240));
            w.setups().get(0).getPgSz().setH(BigInteger.valueOf(15840));
        });
        fault("pageUpright", LETTER, w -> {
            w.setups().get(0).getPgSz().setW(BigInteger.valueOf(16838));
            w.setups().get(0).getPgSz().setH(BigInteger.valueOf(11906));
        });
        fault("marginTop", PLAN, w -> w.setups().get(0).getPgMar().setTop(Word.twips(15)));
        fault("marginBottom", PLAN, w -> w.setups().get(0).getPgMar().setBottom(Word.twips(30)));
        fault("marginLeft", PLAN, w -> w.setups().get(0).getPgMar().setLeft(Word.twips(25.4)));
        fault("marginRight", PLAN, w -> w.setups().get(0).getPgMar().setRight(Word.twips(25.4)));
        fault("font", PLAN, w -> w.with(BODY).getRuns().get(0).setFontFamily("Arial"));
        fault("ink", PLAN, w -> w.with(BODY).getRuns().get(0).setColor("0000FF"));
        fault("letters", PLAN, w -> w.text("Quy định chung".toUpperCase(), nfd("QUY ĐỊNH CHUNG")));

        fault(
                "pageNumber",
                PLAN,
                w -> w.docx()
                        .getHeaderList()
                        .forEach(h -> h.getParagraphArray(0).getCTP().removeFldSimple(0)));
        fault("pageNumberTop", LETTER, w -> {
            XWPFParagraph foot = w.docx().createFooter(HeaderFooterType.DEFAULT).createParagraph();
            foot.setStyle("SoTrang");
            foot.getCTP().addNewFldSimple().setInstr("PAGE");
        });
        fault("pageNumberCentred", PLAN, w -> number(w).setAlignment(ParagraphAlignment.RIGHT));
        fault("pageNumberSize", PLAN, w -> size(w, "SoTrang", 22));
        fault("pageNumberUpright", PLAN, w -> lean(w, "SoTrang"));
        fault("pageNumberFirst", LETTER, w -> w.setups().get(0).unsetTitlePg());
        fault("pageNumberFrom", PLAN, w -> w.setups().get(0).getPgNumType().setStart(BigInteger.valueOf(3)));
        fault("annexPages", PLAN, w -> w.setups().get(2).unsetPgNumType());

        fault("markCapitals", LETTER, w -> w.text("HỎA TỐC", "Hỏa tốc"));
        fault("markSize", LETTER, w -> w.size("HỎA TỐC", 12));
        fault("markLook", LETTER, w -> w.bold("HỎA TỐC", false));
        fault(
                "markFrame",
                LETTER,
                w -> w.docx()
                        .getTables()
                        .get(0)
                        .getRow(1)
                        .getCell(0)
                        .getTables()
                        .get(0)
                        .getCTTbl()
                        .getTblPr()
                        .unsetTblBorders());
        fault("drafterSize", PLAN, w -> {
            XWPFParagraph last = w.with("Lưu: VT");
            XWPFParagraph drafter =
                    last.getBody().insertNewParagraph(last.getCTP().newCursor());
            drafter.createRun().setText("PL.(300)");
        });

        fault("issuerPresent", LETTER, w -> {
            w.remove("SỞ NỘI VỤ");
            w.remove("ỦY BAN NHÂN DÂN");
        });
        fault("issuerCapitals", PLAN, w -> w.text("SỞ NỘI VỤ", "Sở Nội vụ"));
        fault("issuerSize", PLAN, w -> w.size("SỞ NỘI VỤ", 14));
        fault("issuerLook", PLAN, w -> w.bold("SỞ NỘI VỤ", false));
        fault("issuerCentred", PLAN, w -> w.align("SỞ NỘI VỤ", ParagraphAlignment.LEFT));
        fault("issuerStroke", PLAN, w -> unruled(w, 0));
        fault("issuerStrokeLength", PLAN, w -> stroke(w, w.with("SỞ NỘI VỤ"), 70));
        fault("governingCapitals", PLAN, w -> w.text("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"));
        fault("governingSize", PLAN, w -> w.size("ỦY BAN NHÂN DÂN", 11));
        fault("governingLook", PLAN, w -> w.bold("ỦY BAN NHÂN DÂN", true));

        fault("nationWords", PLAN, w -> w.text("CHỦ NGHĨA VIỆT NAM", "CHỦ NGHIÃ VIỆT NAM"));
        fault("nationSize", PLAN, w -> w.size("CỘNG HÒA", 14));
        fault("nationLook", PLAN, w -> w.bold("CỘNG HÒA", false));
        fault("nationPlace", LETTER, w -> {
            w.remove("CỘNG HÒA");
            XWPFParagraph above = w.docx()
                    .insertNewParagraph(w.docx().getTables().get(0).getCTTbl().newCursor());
            above.setStyle("QuocHieu");
            above.createRun().setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        });
        fault("mottoWords", PLAN, w -> w.text("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"));
        fault("mottoSize", PLAN, w -> w.size("Độc lập", 12));
        fault("mottoLook", PLAN, w -> w.bold("Độc lập", false));
        fault("mottoCentred", PLAN, w -> w.align("Độc lập", ParagraphAlignment.LEFT));
        fault("mottoClose", PLAN, w -> w.with("Độc lập").setSpacingBetween(1.5));
        fault("mottoStroke", PLAN, w -> unruled(w, 1));
        fault("mottoStrokeLength", PLAN, w -> stroke(w, w.with("Độc lập"), 20));

        fault("numberWords", PLAN, w -> w.text("Số: 05", "SỐ: 05"));
        fault("numberZero", PLAN, w -> w.text("05/KH", "5/KH"));
        fault("numberSigns", PLAN, w -> w.text("05/KH-SNV", "05/KH - SNV"));
        fault("numberCapitals", PLAN, w -> w.text("/KH-SNV", "/KH-Snv"));
        fault("numberKind", PLAN, w -> w.text("/KH-SNV", "/BC-SNV"));
        fault("numberSize", PLAN, w -> w.size("Số: 05", 14));
        fault("numberLook", PLAN, w -> w.italic("Số: 05", true));
        fault("numberCentred", PLAN, w -> w.align("Số: 05", ParagraphAlignment.RIGHT));

        fault("dateWords", PLAN, w -> w.text(DATE, "Bắc Ninh, 03/02/2023"));
        fault("dateComma", PLAN, w -> w.text(DATE, "Bắc Ninh ngày 03 tháng 02 năm 2023"));
        fault("dateZero", PLAN, w -> w.text(DATE, "Bắc Ninh, ngày 3 tháng 2 năm 2023"));
        fault("dateReal", PLAN, w -> w.text(DATE, "Bắc Ninh, ngày 30 tháng 02 năm 2023"));
        fault("dateSize", PLAN, w -> w.size(DATE, 12));
        fault("dateLook", PLAN, w -> w.italic(DATE, false));
        fault("dateCentred", PLAN, w -> w.align(DATE, ParagraphAlignment.RIGHT));

        fault("kindPresent", PLAN, w -> w.remove(w.styled("TenLoai").get(0)));
        fault("kindCapitals", PLAN, w -> w.text("KẾ HOẠCH", "Kế hoạch"));
        fault("kindSize", PLAN, w -> w.size("KẾ HOẠCH", 16));
        fault("kindLook", PLAN, w -> w.italic("KẾ HOẠCH", true));
        fault("kindCentred", PLAN, w -> w.align("KẾ HOẠCH", ParagraphAlignment.LEFT));
        fault("titlePresent", PLAN, w -> w.remove(w.styled("TrichYeu").get(0)));
        fault("titleSmall", PLAN, w -> w.styled("TrichYeu").get(0).getRuns().forEach(r -> r.setCapitalized(true)));
        fault("titleSize", PLAN, w -> w.size("Tuyên truyền cải cách", 12));
        fault("titleLook", PLAN, w -> w.bold("Tuyên truyền cải cách", false));
        fault("titleCentred", PLAN, w -> w.align("Tuyên truyền cải cách", ParagraphAlignment.BOTH));
        fault("titleStroke", PLAN, w -> unruled(w, 2));
        fault("titleStrokeLength", PLAN, w -> stroke(w, w.styled("TrichYeu").get(0), 5));
        fault(
                "subjectPresent",
                LETTER,
                w -> w.remove(w.styled("TrichYeuCongVan").get(0)));
        fault("subjectForm", LETTER, w -> w.text("V/v ", "v/v: "));
        fault("subjectSize", LETTER, w -> w.size("V/v", 14));
        fault("subjectLook", LETTER, w -> w.bold("V/v", true));
        fault("subjectSpace", LETTER, w -> w.with("V/v").setSpacingBefore(0));

        fault("addresseePresent", Specimens.PROPOSAL, w -> w.remove("Kính gửi"));
        fault(
                "addresseeUnasked",
                PLAN,
                w -> insert(w, "Căn cứ Luật Tổ chức", "KinhGui", "Kính gửi: Bộ Nội vụ"),
                "asAbove");
        fault("addresseeForm", LETTER, w -> w.text("Kính gửi:", "Kính gửi các cơ quan:"));
        fault("addresseeEnds", LETTER, w -> w.text("- Sở Y tế;", "- Sở Y tế."));
        fault("addresseeSize", LETTER, w -> w.size("Kính gửi", 12));
        fault("addresseeUpright", LETTER, w -> w.italic("- Sở Y tế", true));

        fault("basisItalic", PLAN, w -> w.italic(BASIS, false));
        fault("basisSize", PLAN, w -> w.size(BASIS, 12));
        fault("basisEnd", PLAN, w -> w.text("2021 - 2030;", "2021 - 2030."));
        fault("basisOne", PLAN, w -> w.text("2021 - 2030;", "2021 - 2030; Căn cứ Luật Tiếp cận thông tin;"));
        fault("basisWhole", PLAN, w -> w.text(" ngày 15 tháng 7 năm 2021 của Chính phủ", ""));

        fault("bodySize", PLAN, w -> w.size(BODY, 12));
        fault("bodyUpright", PLAN, w -> w.italic(BODY, true));
        fault("bodyEven", PLAN, w -> w.align(BODY, ParagraphAlignment.LEFT));
        fault("bodyIndent", PLAN, w -> w.with(BODY).setIndentationFirstLine(0));
        fault("bodySpace", PLAN, w -> w.with("2. Yêu cầu").setSpacingBefore(40));
        fault("bodyLines", PLAN, w -> w.with(BODY).setSpacingBetween(2));
        fault("partCentred", PLAN, w -> w.align("Phần I", ParagraphAlignment.LEFT));
        fault("sectionCapitals", PLAN, w -> w.text("I. MỤC ĐÍCH, YÊU CẦU", "I. Mục đích, yêu cầu"));
        fault("sectionBold", PLAN, w -> w.bold("I. MỤC ĐÍCH", false));
        fault("clauseBold", PLAN, w -> w.bold("1. Mục đích", false));
        fault("ending", LETTER, w -> w.text("quy định./.", "quy định."));
        fault("sectionOrder", PLAN, w -> w.text("III. TỔ CHỨC", "IV. TỔ CHỨC"));
        fault("clauseOrder", PLAN, w -> w.text("2. Yêu cầu", "3. Yêu cầu"));
        fault("pointOrder", PLAN, w -> w.text("đ) Các", "e) Các"));
        fault("sectionForm", PLAN, w -> w.text("II. NỘI DUNG", "II/ NỘI DUNG"));
        fault("clauseForm", PLAN, w -> w.text("2. Yêu cầu", "2) Yêu cầu"));
        fault("pointForm", PLAN, w -> w.text("c) Các", "c. Các"));

        fault("signerPresent", LETTER, w -> {
            w.remove("GIÁM ĐỐC");
            w.remove("Nguyễn Văn An");
        });
        fault("authorityForm", PLAN, w -> w.text("KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC"));
        fault("signerCapitals", PLAN, w -> w.text("PHÓ GIÁM ĐỐC", "Phó Giám đốc"));
        fault("signerSize", PLAN, w -> w.size("PHÓ GIÁM ĐỐC", 12));
        fault("signerLook", PLAN, w -> w.bold("PHÓ GIÁM ĐỐC", false));
        fault("signerCentred", PLAN, w -> w.align("PHÓ GIÁM ĐỐC", ParagraphAlignment.LEFT));
        fault("nameSmall", PLAN, w -> w.text("Nguyễn Văn An", "NGUYỄN VĂN AN"));
        fault("nameTitles", PLAN, w -> w.text("Nguyễn Văn An", "ThS. Nguyễn Văn An"));
        fault("nameSize", PLAN, w -> w.size("Nguyễn Văn An", 15));
        fault("nameLook", PLAN, w -> w.bold("Nguyễn Văn An", false));
        fault("nameCentred", PLAN, w -> w.align("Nguyễn Văn An", ParagraphAlignment.RIGHT));

        fault("recipientsPresent", LETTER, w -> w.text("Nơi nhận:", "Gửi:"));
        fault("recipientsHeadForm", PLAN, w -> w.text("Nơi nhận:", "NƠI NHẬN"));
        fault("recipientsHeadSize", PLAN, w -> w.size("Nơi nhận:", 14));
        fault("recipientsHeadLook", PLAN, w -> w.italic("Nơi nhận:", false));
        fault("recipientsLeft", LETTER, w -> {
            for (String style : List.of("NoiNhan", "NoiNhanChiTiet")) {
                w.styled(style).forEach(from -> {
                    XWPFParagraph below = w.docx().createParagraph();
                    below.setStyle(style);
                    below.createRun().setText(from.getText());
                    w.remove(from);
                });
            }
        });
        fault("recipientsSize", PLAN, w -> w.size("- Bộ Nội vụ", 12));
        fault("recipientsLook", PLAN, w -> w.italic("- Bộ Nội vụ", true));
        fault("recipientsDash", PLAN, w -> w.text("- Bộ Nội vụ", "Bộ Nội vụ"));
        fault("recipientsEnds", PLAN, w -> w.text("- Báo Bắc Ninh;", "- Báo Bắc Ninh."));
        fault("archivePresent", PLAN, w -> w.text("- Lưu: VT, CCHC.", "- Văn phòng;"));
        fault("archiveForm", PLAN, w -> w.text("- Lưu: VT, CCHC.", "- Lưu VT CCHC"));
        fault("asAbove", LETTER, w -> w.text("- Như trên;", "- Như kính gửi;"));

        fault("annexHeadCentred", PLAN, w -> w.align("Phụ lục II", ParagraphAlignment.RIGHT));
        fault("annexHeadLook", PLAN, w -> w.bold("Phụ lục II", false));
        fault("annexHeadSize", PLAN, w -> w.size("Phụ lục II", 18));
        fault("annexNumeral", PLAN, w -> w.text("Phụ lục II", "Phụ lục 2"));
        fault("annexNewPage", PLAN, w -> insert(w, "Phụ lục II", "OBang", "Ghi chú của bảng"));
        fault("annexTitle", PLAN, w -> w.remove("ĐỀ CƯƠNG BÁO CÁO"));
        fault("annexTitleCapitals", PLAN, w -> w.text("ĐỀ CƯƠNG BÁO CÁO", "Đề cương báo cáo"));
        fault("annexTitleLook", PLAN, w -> w.italic("ĐỀ CƯƠNG BÁO CÁO", true));
        fault("annexTitleSize", PLAN, w -> w.size("ĐỀ CƯƠNG BÁO CÁO", 12));
        fault("annexNote", PLAN, w -> w.remove(w.styled("KemTheo").get(1)));
        fault("annexNoteLook", PLAN, w -> w.styled("KemTheo").get(1).getRuns().forEach(r -> r.setItalic(false)));
        fault("annexNoteSize", PLAN, w -> w.styled("KemTheo").get(1).getRuns().forEach(r -> r.setFontSize(11)));
    }

    static Stream<Fault> faults() {
        return FAULTS.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_found_and_nothing_else(Fault fault) throws Exception {
        Set<String> expected = new TreeSet<>(fault.also());
        expected.add(fault.rule());
        Paper paper = LayoutCheck.paper(DocxParts.of(Word.change(fault.in(), fault.change())));
        Set<String> broken = new TreeSet<>();
        for (Rule rule : Rules.ALL) {
            for (Spot spot : rule.look().apply(paper).toList()) {
                broken.add(rule.id());
                assertThat(WORDS).containsKey("layout.found." + spot.found());
                assertThat(spot.number() == 0 || WORDS.containsKey("layout.nth." + spot.where()))
                        .as("words for %s number %d", spot.where(), spot.number())
                        .isTrue();
            }
        }
        assertThat(broken).isEqualTo(expected);
    }

    @Test
    void every_rule_has_its_fault() {
        assertThat(FAULTS.stream().map(Fault::rule).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Rules.ALL.stream().map(Rule::id).toList());
        assertThat(Rules.ALL).hasSizeGreaterThan(100);
    }

    static Stream<byte[]> own() {
        return Stream.of(
                PLAN,
                LETTER,
                Specimens.DRAFT,
                Specimens.PROPOSAL,
                Specimens.REPORT,
                Specimens.SLIP,
                Specimens.NOTIFICATION,
                Specimens.DECISION,
                Specimens.BAC_GIANG);
    }

    @ParameterizedTest
    @MethodSource("own")
    void nothing_is_reported_on_our_own_output(byte[] docx) throws Unreadable {
        Paper paper = LayoutCheck.paper(DocxParts.of(docx));
        assertThat(Rules.ALL.stream().flatMap(rule -> rule.look().apply(paper).map(spot -> rule.id() + " " + spot)))
                .isEmpty();
    }

    /** The writer changes no word: e) after d), V after III and an annex without a name stand in the plans themselves. */
    @Test
    void on_plans_of_the_field_only_what_their_own_texts_have_is_reported() throws Unreadable {
        assertThat(reported(Specimens.BAC_NINH)).containsExactly("pointOrder e d", "annexTitle");
        assertThat(reported(Specimens.BINH_THUAN)).containsExactly("sectionOrder V III");
    }

    private static List<String> reported(byte[] docx) throws Unreadable {
        Paper paper = LayoutCheck.paper(DocxParts.of(docx));
        return Rules.ALL.stream()
                .flatMap(rule -> rule.look()
                        .apply(paper)
                        .map(spot -> Stream.concat(
                                        Stream.of(rule.id()),
                                        spot.args().stream().map(String::valueOf))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private static Properties words() {
        try {
            return LayoutWordsTest.words();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static XWPFParagraph number(Word word) {
        return word.docx().getHeaderList().get(0).getParagraphArray(0);
    }

    private static void size(Word word, String style, int halfPoints) {
        var look = word.docx().getStyles().getStyle(style).getCTStyle().getRPr();
        look.getSzArray(0).setVal(BigInteger.valueOf(halfPoints));
    }

    private static void lean(Word word, String style) {
        word.docx().getStyles().getStyle(style).getCTStyle().getRPr().addNewI();
    }

    /** Takes away the first, second or third of the lines in the heading. */
    private static void unruled(Word word, int which) {
        word.styled("DuongKe").get(which).getCTP().getPPr().unsetPBdr();
    }

    /** Draws a line as the old shapes of Word do, so many millimetres long. */
    private static void stroke(Word word, XWPFParagraph below, int millimetres) {
        String shape = "<w:pict xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:line style=\"position:absolute;width:" + millimetres
                + "mm;height:0\"/></w:pict>";
        try {
            below.createRun()
                    .getCTR()
                    .addNewPict()
                    .set(org.apache.xmlbeans.XmlObject.Factory.parse(shape).selectPath("*")[0]);
        } catch (org.apache.xmlbeans.XmlException e) {
            throw new AssertionError(e);
        }
    }

    private static void insert(Word word, String before, String style, String text) {
        XWPFParagraph next = word.with(before);
        XWPFParagraph added = word.docx().insertNewParagraph(next.getCTP().newCursor());
        added.setStyle(style);
        added.createRun().setText(text);
    }
}
