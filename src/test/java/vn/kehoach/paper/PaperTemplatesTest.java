package vn.kehoach.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Clause;
import vn.kehoach.document.OfficialDocument.Dash;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Part;
import vn.kehoach.document.OfficialDocument.Point;
import vn.kehoach.document.OfficialDocument.Section;
import vn.kehoach.work.Problem;

/** The texts of recurring documents: those that ship are right, and what is wrong is refused by name and line. */
class PaperTemplatesTest {

    @ParameterizedTest
    @EnumSource
    void theProgramsOwnTextsAreInOrderAndReadWell(PaperForm form) {
        assertThat(TemplateCheck.of(form, ShippedTexts.of(form))).isEmpty();

        OfficialDocument document = SamplePaper.of(form, ShippedTexts.of(form));
        assertThat(document.kind()).isEqualTo(form.kind());
        assertThat(document.title()).isNotBlank().doesNotContain("{", "}", "\n");
        assertThat(document.body()).isNotEmpty();
        assertThat(document.toString()).doesNotContain("{", "}", "./..", ";;");
        assertThat(document.addressees().isEmpty()).isNotEqualTo(form.addressed());
        assertThat(lastText(document)).endsWith("./.");
        assertThat(PaperView.of(document)).containsKeys("kind", "legalBases", "recipients");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceholderHasAMeaningAndASample(PaperForm form) throws Exception {
        Properties words = new Properties();
        words.load(java.nio.file.Files.newBufferedReader(
                java.nio.file.Path.of("src/main/resources/messages/paper_vi.properties")));
        Set<String> names = new HashSet<>(form.placeholders().words());
        form.placeholders().lists().forEach((list, items) -> {
            names.add(list);
            names.addAll(items);
            assertThat((List<?>) SamplePaper.words().get(list))
                    .as(list)
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(((Map<?, ?>) item).keySet())
                            .as("items of " + list)
                            .containsAll((Set) items));
        });
        assertThat(names).allSatisfy(name -> assertThat(words).containsKey("paper.word." + name));
        assertThat(form.placeholders().words())
                .allSatisfy(name -> assertThat(SamplePaper.words()).containsKey(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dòng đầu.\\nGửi {ten_ong}: {ngay_de_nghi} | paper.unknown | ten_ong, 2",
                "{ngay_de_nghi} {don_vi} | paper.listAsWord | don_vi, 1",
                "{ngay_de_nghi}\\n\\n{ten_don_vi} | paper.outsideList | ten_don_vi, 3, don_vi",
                "{ngay_de_nghi}\\n{#don_vi}\\n{ten_don_vi} | paper.notClosed | don_vi, 2",
                "{ngay_de_nghi}\\n{/nhieu_don_vi} | paper.notOpened | nhieu_don_vi, 2",
                "{ngay_de_nghi} { don_vi } | paper.brace | 1",
                "{ngay_de_nghi}\\n{{ten_dot}} | paper.brace | 2",
                "{ngay_de_nghi}\\n{>tep} | paper.brace | 2",
                "{ngay_de_nghi}\\n{Ten_Dot} | paper.brace | 2",
                "{ngay_de_nghi}\\n{=<% %>=} | paper.brace | 2",
                "{#don_vi}{#don_vi}{ten_don_vi}{/don_vi}{/don_vi}{ngay_de_nghi} | paper.listInList | don_vi, 1",
                "Không có ngày. | paper.requiredMissing | ngay_de_nghi",
            })
    void whatIsWrongIsNamedWithItsLine(String body, String code, String args) {
        TemplateText shipped = ShippedTexts.of(PaperForm.CHASE_LETTER);
        TemplateText typed = new TemplateText(
                shipped.title(),
                shipped.field(),
                shipped.addressees(),
                shipped.bases(),
                body.replace("\\n", "\n"),
                shipped.recipients());

        assertThat(TemplateCheck.of(PaperForm.CHASE_LETTER, typed))
                .filteredOn(problem -> problem.code().equals(code))
                .anySatisfy(problem -> {
                    assertThat(problem.field()).isEqualTo("body");
                    assertThat(String.join(
                                    ", ",
                                    problem.args().stream().map(String::valueOf).toList()))
                            .isEqualTo(args);
                });
    }

    @Test
    void everyWrongPlaceIsToldAtOnceAndTheFieldOfALetterIsAnAbbreviation() {
        TemplateText typed = new TemplateText("{a}", "cải cách", "", "{b}", "{c}\n{d}", "{e}");

        assertThat(TemplateCheck.of(PaperForm.CHASE_LETTER, typed))
                .extracting(Problem::code)
                .contains("paper.fieldWrong", "work.textMissing")
                .filteredOn("paper.unknown"::equals)
                .hasSize(5);
    }

    @Test
    void whatStandsInAPlaceIsNeverReadAsATextAgain() {
        assertThat(TemplateFilling.fill("Lý do: {ly_do}", Map.of("ly_do", "{#x} & <b> {y}")))
                .isEqualTo("Lý do: {#x} & <b> {y}");
    }

    @Test
    void linesBecomeWhatTheirBeginningsSay() {
        assertThat(TextBlocks.of("""
                Mở đầu.
                I. MỤC ĐÍCH

                1. Công tác chỉ đạo
                2. Các đơn vị báo cáo trước ngày 15/6.
                2.1. Sở Nội vụ chủ trì;
                đ) Điểm đ;
                - Gạch đầu dòng;
                - dòng cuối;
                12 tin, bài
                Phần II
                Điều 1. Thu hồi Kế hoạch."""))
                .containsExactly(
                        new Paragraph("Mở đầu."),
                        new Section("I", "MỤC ĐÍCH"),
                        new Clause("1", "Công tác chỉ đạo", null),
                        new Clause("2", null, "Các đơn vị báo cáo trước ngày 15/6."),
                        new Clause("2.1", null, "Sở Nội vụ chủ trì;"),
                        new Point("đ", "Điểm đ;"),
                        new Dash("Gạch đầu dòng;"),
                        new Dash("dòng cuối."),
                        new Paragraph("12 tin, bài"),
                        new Part("Phần II", ""),
                        new Clause("Điều 1", null, "Thu hồi Kế hoạch."));
    }

    @Test
    void decomposedLettersAreComposedBeforeTheyAreKept() {
        assertThat(new TemplateText("to\u031b\u0300 tri\u0300nh\r\n", null, null, null, null, null).title())
                .isEqualTo("tờ trình");
    }

    private static String lastText(OfficialDocument document) {
        var last = document.body().get(document.body().size() - 1);
        return last instanceof Paragraph paragraph
                ? paragraph.text()
                : last instanceof Clause clause ? clause.text() : last.toString();
    }
}
