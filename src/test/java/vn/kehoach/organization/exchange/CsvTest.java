package vn.kehoach.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as people's programs write it; no database is needed. */
class CsvTest {

    private static final Rows NOTHING = new Rows(Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    private static final String UNITS = """
            Mã,Tên,Tên ngắn,Cấp,Cấp trên,Quan hệ,Nhóm,Ký hiệu,Nơi,Điện thoại,Email,Từ ngày,Đến ngày,Tên khác,Văn phòng
            so-a,"Sở Văn hóa, Thể thao và Du lịch",Sở VHTTDL,"Sở, ban, ngành",,Trực thuộc,so; bao-cao,SA,Bắc Ninh,,,01/01/2020,,,
            xa-b,Ủy ban nhân dân xã Nghĩa Đạo,,Xã,so-a,Trực thuộc,,,Nghĩa Đạo,,,,,,
            """;
    private static final Charset OLD = Charset.forName("windows-1258");

    private final Words words = new Words();
    private final Problems problems = new Problems(words);

    @TempDir
    private Path folder;

    static List<Arguments> encodings() {
        return List.of(
                Arguments.of("UTF-8", UNITS.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8", ("\uFEFF" + UNITS).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "UTF-8",
                        Normalizer.normalize(UNITS, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16", ("\uFEFF" + UNITS).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16", ("\uFEFF" + UNITS).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16", UNITS.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16", UNITS.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("Windows-1258", old(UNITS)));
    }

    /** Tones apart from their letters, as that code page has them. */
    private static byte[] old(String text) {
        StringBuilder apart = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(
                            parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC))
                    .append(tone);
        }
        return apart.toString().getBytes(OLD);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theSameIsReadWhateverTheEncoding(String name, byte[] bytes) throws IOException {
        SentFile sent = sent("don-vi.csv", bytes);
        Rows rows = new RowReader(words).read(sent.tables(), NOTHING, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(rows.units().get("so-a").name()).isEqualTo("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(rows.units().get("xa-b").name()).isEqualTo("Ủy ban nhân dân xã Nghĩa Đạo");
        assertThat(sent.notes()).singleElement().satisfies(note -> {
            assertThat(note).contains("Đơn vị", name);
            assertThat(note.contains("Đề nghị xem chữ có dấu")).isEqualTo(name.equals("Windows-1258"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void whateverSeparates(String separator) throws IOException {
        String text = "Mã,Tên\nso,\"Các sở; ban, ngành\"\n".replaceAll(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", separator);

        SentFile sent = sent("groups.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(sent.tables().get(Sheet.GROUPS).get(0).get(Column.NAME)).isEqualTo("Các sở; ban, ngành");
    }

    @Test
    void bytesOfAnotherTimeAreNotGuessedAt() throws IOException {
        byte[] tcvn3 = {'M', (byte) 0xB7, ',', 'T', (byte) 0xAA, 'n', '\n', 's', 'o', ',', 'S', (byte) 0xEB, '\n'};

        sent("groups.csv", tcvn3);

        assertThat(problems.list()).singleElement().satisfies(p -> {
            assertThat(p.message()).startsWith("Không rõ bảng mã của tệp \"groups.csv\"");
            assertThat(p.remedy()).contains("CSV UTF-8");
        });
    }

    @Test
    void aZipHasAFilePerSheetAndLinesAreThoseOfTheFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "to-chuc/units.csv", UNITS + "\n\nxa-c,Xã C,,Làng,,Trực thuộc,,,,,,30/02/2025,,,\n");
            entry(zip, "Nhóm đơn vị.csv", "Mã;Tên\nso;Các Sở\nbao-cao;Báo cáo\nso;Các Sở\n");
            entry(zip, "doc.txt", "x");
        }

        SentFile sent = sent("to-chuc.zip", bytes.toByteArray());
        new RowReader(words).read(sent.tables(), NOTHING, problems);

        assertThat(sent.notes()).hasSize(2);
        assertThat(problems.list())
                .extracting(p -> p.sheet() + " " + p.line() + " " + p.column())
                .containsExactlyInAnyOrder("Nhóm đơn vị 4 Mã", "Đơn vị 6 Cấp", "Đơn vị 6 Từ ngày");
        assertThat(problems.list()).allSatisfy(p -> assertThat(p.remedy()).isNotBlank());
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void brokenFilesAreNamed() throws IOException {
        sent("groups.csv", "Mã,Tên\nso,\"Các Sở\n".getBytes(StandardCharsets.UTF_8));
        sent("gi-do.csv", "A,B\n1,2\n".getBytes(StandardCharsets.UTF_8));
        sent("units.csv", "Mã,Tên\nso,Sở\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problems.list())
                .extracting(Problem::message)
                .contains("Tệp \"groups.csv\" có dấu ngoặc kép mở mà không đóng.", "Thiếu cột \"Quan hệ\".");
    }

    @Test
    void tenThousandLinesAndThreeWrongOnes() throws IOException {
        StringBuilder text = new StringBuilder(UNITS.lines().findFirst().orElseThrow()).append('\n');
        for (int i = 1; i <= 10_000; i++) {
            String parent = i == 1 ? "" : i == 5_000 ? "khong-co" : "xa-1";
            String day = i == 17 ? "31/4/2025" : "";
            String code = i == 9_999 ? "xa-17" : "xa-" + i;
            text.append("%s,Xã số %d,,Xã,%s,Trực thuộc,,,,,,%s,,,%n".formatted(code, i, parent, day));
        }

        Rows rows = new RowReader(words)
                .read(
                        sent("units.csv", text.toString().getBytes(StandardCharsets.UTF_8))
                                .tables(),
                        NOTHING,
                        problems);

        assertThat(rows.units()).hasSize(9_999);
        assertThat(problems.list())
                .extracting(p -> p.line() + " " + p.column())
                .containsExactly("18 Từ ngày", "5001 Cấp trên", "10000 Mã");
    }

    @Test
    void aWorkbookStaysAWorkbookWhateverItIsCalled() throws IOException {
        Path book = new TestBook().units().unit("a", "A", "").write();

        assertThat(SentFile.read(book, "danh-sach.csv", words, problems).tables())
                .containsKey(Sheet.UNITS);
        assertThat(problems.none()).isTrue();
    }

    private SentFile sent(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("sent");
        Files.write(file, bytes);
        return SentFile.read(file, name, words, problems);
    }
}
