package vn.kehoach.document.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Column;
import vn.kehoach.document.OfficialDocument.Issuer;
import vn.kehoach.document.OfficialDocument.Kind;
import vn.kehoach.document.OfficialDocument.Paragraph;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.Reference;
import vn.kehoach.document.OfficialDocument.Table;
import vn.kehoach.document.writing.ElementStyle.Face;

/** Texts that nobody should type, parts that are missing, fonts that are not there. */
class OddInputTest {

    private static final String ODD =
            "]]></style><script src=\"http://a.example/x\">&amp; \uD83D\uDE00\uD800\uFFFF\u0007"
                    + " file:///etc/passwd \u202Eابت \u00ad\u200b" + "x".repeat(400);

    private static OfficialDocument document(String text) {
        return new OfficialDocument(
                Kind.PLAN,
                new Issuer(text, text),
                new Reference(null, "KH-UBND"),
                new Place(text, LocalDate.of(2023, 2, 8)),
                text,
                null,
                List.of(text),
                List.of(text),
                List.of(
                        new Paragraph(text),
                        new Table(
                                List.of(new Column(text, 0), new Column(text, -5)),
                                List.of(List.of(text), List.of(), List.of(text, text)))),
                null,
                null,
                List.of(new Annex("I", text, List.of())));
    }

    @Test
    void odd_texts_are_printed_or_left_out_and_nothing_of_them_is_obeyed() throws IOException {
        byte[] pdf = Writers.free().pdf(document(ODD)).content();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("<script", "&amp;");
        }
        byte[] docx = Writers.free().docx(document(ODD)).content();
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            assertThat(text.getText()).contains("<script", "&amp;");
        }
    }

    @Test
    void what_is_missing_leaves_its_place_empty() throws IOException {
        try (PDDocument read = Loader.loadPDF(Writers.free().pdf(document("")).content())) {
            assertThat(new PDFTextStripper().getText(read)).contains("KẾ HOẠCH", "/KH-UBND");
        }
        assertThat(Writers.free().docx(document("")).content()).isNotEmpty();
    }

    @Test
    void the_office_s_own_fonts_are_taken_whole_or_not_at_all(@TempDir Path folder) throws IOException {
        Typeface shipped = Typeface.from("");
        Files.write(folder.resolve("times.ttf"), shipped.file(Face.REGULAR));
        Files.write(folder.resolve("timesbd.ttf"), shipped.file(Face.BOLD));
        Files.write(folder.resolve("timesi.ttf"), shipped.file(Face.ITALIC));
        assertThatThrownBy(() -> Typeface.from(folder.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kehoach.document.fonts-dir=" + folder);
        Files.write(folder.resolve("timesbi.ttf"), shipped.file(Face.BOLD_ITALIC));
        assertThat(Typeface.from(folder.toString()).licensed()).isTrue();
        assertThat(shipped.licensed()).isFalse();
    }
}
