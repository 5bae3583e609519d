package vn.kehoach.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypesTest {

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("a.pdf", Uploads.pdf(), "application/pdf"),
                arguments("Kế hoạch số 36.PDF", Uploads.pdf(), "application/pdf"),
                arguments("trailer.pdf", Uploads.pdf("/Info (/Encrypted papers)"), "application/pdf"),
                arguments("a.png", Uploads.png(), "image/png"),
                arguments("a.jpg", Uploads.jpeg(), "image/jpeg"),
                arguments("a.jpeg", Uploads.jpeg(), "image/jpeg"),
                arguments(
                        "a.docx",
                        Uploads.docx(),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                arguments(
                        "a.xlsx",
                        Uploads.xlsx("xl/worksheets/sheet1.xml"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void what_an_office_sends_is_taken(String name, byte[] content, String type) {
        assertThat(FileTypes.judge(name, content)).isEqualTo(new FileTypes.Verdict(type, null));
    }

    static Stream<Arguments> bad() {
        byte[] docx = Uploads.docx();
        return Stream.of(
                arguments("empty.pdf", new byte[0], "empty"),
                arguments("a.exe", "MZ".getBytes(StandardCharsets.US_ASCII), "type"),
                arguments("noextension", Uploads.pdf(), "type"),
                arguments("page.html", "<html>".getBytes(StandardCharsets.US_ASCII), "type"),
                arguments("drawing.svg", "<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII), "type"),
                arguments("old.doc", Uploads.lockedDocx(), "type"),
                arguments("macro.docm", Uploads.docx("word/vbaProject.bin"), "type"),
                arguments("page.pdf", "<html><script>".getBytes(StandardCharsets.US_ASCII), "type"),
                arguments("program.pdf", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1), "type"),
                arguments("picture.png", Uploads.jpeg(), "type"),
                arguments("picture.jpg", Uploads.png(), "type"),
                arguments("text.docx", Uploads.pdf(), "type"),
                arguments("sheet.docx", Uploads.xlsx(), "type"),
                arguments("text.xlsx", docx, "type"),
                arguments("macro.docx", Uploads.docx("word/vbaProject.bin"), "macro"),
                arguments("macro.xlsx", Uploads.xlsx("XL/VBAPROJECT.BIN"), "macro"),
                arguments("old-macro.xlsx", Uploads.xlsx("xl/macrosheets/sheet1.xml"), "macro"),
                arguments("locked.pdf", Uploads.pdf("/Encrypt 5 0 R"), "password"),
                arguments("locked-inside.pdf", Uploads.pdf("/Encrypt\n<< /Filter /Standard >>"), "password"),
                arguments("locked.docx", Uploads.lockedDocx(), "password"),
                arguments("half.docx", Arrays.copyOf(docx, docx.length / 2), "damaged"),
                arguments(
                        "crowd.docx",
                        Uploads.docx(IntStream.range(0, 6_000)
                                .mapToObj(i -> "word/" + i + ".xml")
                                .toArray(String[]::new)),
                        "damaged"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_is_something_else_than_it_says_is_refused(String name, byte[] content, String reason) {
        assertThat(FileTypes.judge(name, content).refusal()).isEqualTo(reason);
    }

    @Test
    void a_bomb_stays_packed() {
        byte[] bomb = Uploads.bomb(2_000);
        assertThat(bomb.length).isLessThan(5_000_000);

        Assertions.assertTimeout(
                Duration.ofMillis(500),
                () -> assertThat(FileTypes.judge("bomb.docx", bomb).refusal()).isNull());
    }

    @Test
    void garbled_files_get_an_answer_and_no_error() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] docx = Uploads.docx("word/styles.xml");
            for (int n = random.nextInt(20); n >= 0; n--) {
                docx[random.nextInt(docx.length)] = (byte) random.nextInt();
            }
            FileTypes.Verdict verdict = FileTypes.judge("a.docx", docx);
            assertThat(verdict.contentType() == null).isNotEqualTo(verdict.refusal() == null);
        }
    }
}
