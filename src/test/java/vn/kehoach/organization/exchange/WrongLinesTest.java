package vn.kehoach.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Everything that can be wrong with a file is named with sheet, line, column, what and remedy. No database is needed. */
class WrongLinesTest {

    private static final Rows NOTHING = new Rows(java.util.Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Words words = new Words();

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static List<Arguments> wrongs() {
        return List.of(
                wrong(units().unit("", "Sở A", ""), "Đơn vị", 2, "Mã", "Ô này đang để trống."),
                wrong(units().unit("so-a", "", ""), "Đơn vị", 2, "Tên", "Ô này đang để trống."),
                wrong(units().unit("Sở A", "Sở A", ""), "Đơn vị", 2, "Mã", "Mã \"Sở A\" chưa đúng."),
                wrong(
                        units().unit("a".repeat(51), "Sở A", ""),
                        "Đơn vị",
                        2,
                        "Mã",
                        "Nội dung dài 51 ký tự, quá 50 ký tự."),
                wrong(
                        units().unit("so-a", "Sở A", "")
                                .unit("so-b", "Sở B", "")
                                .unit("so-a", "Sở A", ""),
                        "Đơn vị",
                        4,
                        "Mã",
                        "Mã \"so-a\" đã có ở dòng 2."),
                wrong(
                        units().line("so-a", "Sở A", "", "Làng", "", "Trực thuộc"),
                        "Đơn vị",
                        2,
                        "Cấp",
                        "Không có cấp \"Làng\"."),
                wrong(
                        units().line("so-a", "Sở A", "", "Xã", "", "Bạn bè"),
                        "Đơn vị",
                        2,
                        "Quan hệ",
                        "Không có quan hệ \"Bạn bè\"."),
                wrong(
                        units().unit("so-a", "Sở A", "so-x"),
                        "Đơn vị",
                        2,
                        "Cấp trên",
                        "Cấp trên \"so-x\" không có trong tệp và trong danh mục."),
                wrong(
                        units().unit("so-a", "A", "so-c")
                                .unit("so-b", "B", "so-a")
                                .unit("so-c", "C", "so-b"),
                        "Đơn vị",
                        2,
                        "Cấp trên",
                        "Các cấp trên nối thành vòng: so-a → so-c → so-b → so-a."),
                wrong(
                        units().unit("so-a", "A", "")
                                .unit("so-b", "B", "so-a")
                                .parents()
                                .line("so-a", "so-b", "01/7/2025", ""),
                        "Cấp trên theo thời gian",
                        2,
                        "Cấp trên",
                        "Các cấp trên nối thành vòng: so-a → so-b → so-a."),
                wrong(
                        units().unit("so-a", "A", "").parents().line("so-a", "so-a", "01/7/2025", ""),
                        "Cấp trên theo thời gian",
                        2,
                        "Cấp trên",
                        "\"so-a\" chỉ về chính mình."),
                wrong(
                        units().line("huyen", "H", "", "Huyện", "", "Trực thuộc", "", "", "", "", "", "", "30/6/2025")
                                .unit("xa", "X", "huyen"),
                        "Đơn vị",
                        2,
                        "Đến ngày",
                        "Sau ngày 30/6/2025 còn 1 đơn vị có cấp trên là đơn vị này: xa."),
                wrong(
                        units().unit("so-a", "A", "")
                                .unit("tinh", "T", "")
                                .relations()
                                .line("so-a", "tinh", "Trực thuộc", "", "30/6/2025")
                                .line("so-a", "tinh", "Cấp trên", "30/6/2025", ""),
                        "Quan hệ riêng",
                        3,
                        "Từ ngày",
                        "Thời gian của dòng này trùng với dòng 2 của \"so-a\"."),
                wrong(
                        units().unit("so-a", "A", "").relations().line("so-a", "so-x", "Trực thuộc"),
                        "Quan hệ riêng",
                        2,
                        "Cơ quan ban hành",
                        "Đơn vị \"so-x\" không có trong tệp và trong danh mục."),
                wrong(
                        units().unit("so-a", "A", "").successors().line("so-a", "so-a", "Chia, tách", "01/7/2025"),
                        "Kế thừa",
                        2,
                        "Đơn vị kế thừa",
                        "\"so-a\" chỉ về chính mình."),
                wrong(
                        units().unit("so-a", "A", "").successors().line("so-a", "so-x", "Chia, tách", "01/7/2025"),
                        "Kế thừa",
                        2,
                        "Đơn vị kế thừa",
                        "Đơn vị \"so-x\" không có trong tệp và trong danh mục."),
                wrong(
                        units().unit("so-a", "A", "")
                                .unit("so-b", "B", "")
                                .successors()
                                .line("so-a", "so-b", "SPLIT_INTO", "01/7/2025")
                                .line("so-b", "so-a", "FUNCTION_MOVED", "01/7/2025")
                                .line("so-a", "so-b", "Lấy mất", "01/7/2025"),
                        "Kế thừa",
                        4,
                        "Hình thức",
                        "Không có hình thức \"Lấy mất\"."),
                wrong(
                        units().unit("so-a", "A", "")
                                .unit("so-b", "B", "")
                                .unit("so-c", "C", "")
                                .successors()
                                .line("so-a", "so-b", "SPLIT_INTO", "01/7/2025")
                                .line("so-c", "so-a", "SPLIT_INTO", "30/02/2025"),
                        "Kế thừa",
                        3,
                        "Từ ngày",
                        "\"30/02/2025\" không phải là ngày."),
                wrong(
                        units().unit("so-a", "A", "")
                                .unit("so-b", "B", "")
                                .successors()
                                .line("so-a", "so-b", "Hợp nhất, sáp nhập", "01/7/2025"),
                        "Kế thừa",
                        2,
                        "Từ ngày",
                        "\"so-a\" vẫn còn trong ngày 01/7/2025."),
                wrong(
                        units().unit("so-a", "A", "")
                                .unit("so-b", "B", "")
                                .identifiers()
                                .line("so-a", "H05.12", "", "30/6/2025")
                                .line("so-a", "000.00.12.H05", "", "30/6/2025")
                                .line("so-b", "H05.12", "01/7/2025", "")
                                .line("so-b", "h5-12", "01/7/2025", ""),
                        "Mã định danh",
                        5,
                        "Mã định danh",
                        "Mã định danh \"h5-12\" chưa đúng."),
                wrong(
                        units().unit("so-a", "A", "")
                                .unit("so-b", "B", "")
                                .identifiers()
                                .line("so-a", "H05.12", "", "")
                                .line("so-b", "H05.12", "01/7/2025", ""),
                        "Mã định danh",
                        3,
                        "Từ ngày",
                        "Mã định danh \"H05.12\" đã có ở dòng 2 trong cùng thời gian."),
                wrong(
                        units().unit("so-a", "A", "so-a"),
                        "Đơn vị",
                        2,
                        "Cấp trên",
                        "Các cấp trên nối thành vòng: so-a → so-a."),
                wrong(
                        units().line("so-a", "A", "", "Xã", "", "Trực thuộc", "", "", "", "", "", "31/4/2023"),
                        "Đơn vị",
                        2,
                        "Từ ngày",
                        "\"31/4/2023\" không phải là ngày."),
                wrong(
                        units().line(
                                        "so-a",
                                        "A",
                                        "",
                                        "Xã",
                                        "",
                                        "Trực thuộc",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "02/5/2023",
                                        "01/5/2023"),
                        "Đơn vị",
                        2,
                        "Đến ngày",
                        "Đến ngày 01/5/2023 trước Từ ngày 02/5/2023."),
                wrong(
                        units().line("so-a", "A", "", "Xã", "", "Trực thuộc", "", "", "", "", "thư"),
                        "Đơn vị",
                        2,
                        "Email",
                        "Địa chỉ thư điện tử \"thư\" chưa đúng."),
                wrong(
                        units().line("so-a", "A", "", "Xã", "", "Trực thuộc", "Nhóm Á"),
                        "Đơn vị",
                        2,
                        "Nhóm",
                        "Nhóm \"Nhóm Á\" không có ở trang \"Nhóm đơn vị\" và trong danh mục."),
                wrong(
                        units().line("so-a", "A", "", "Xã", "", "Trực thuộc", "so")
                                .sheet("Nhóm đơn vị", "Mã", "Tên"),
                        "Đơn vị",
                        2,
                        "Nhóm",
                        "Nhóm \"so\" không có ở trang \"Nhóm đơn vị\" và trong danh mục."),
                wrong(
                        units().line("so-a", "A", "", "Xã", "", "Trực thuộc", "", "", "", "", "", "", "", "", "so-x"),
                        "Đơn vị",
                        2,
                        "Văn phòng",
                        "Đơn vị \"so-x\" không có trong tệp và trong danh mục."),
                wrong(
                        units().line(
                                        "so-a",
                                        "A",
                                        "",
                                        "Xã",
                                        "",
                                        "Trực thuộc",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "B".repeat(201)),
                        "Đơn vị",
                        2,
                        "Tên khác",
                        "Nội dung dài 201 ký tự, quá 200 ký tự."),
                wrong(
                        new TestBook().names().line("so-x", "Sở X", ""),
                        "Tên theo thời gian",
                        2,
                        "Mã",
                        "Đơn vị \"so-x\" không có trong tệp và trong danh mục."),
                wrong(
                        units().unit("so-a", "A", "")
                                .names()
                                .line("so-a", "A1", "", "", "10/4/2023")
                                .line("so-a", "A2", "", "10/4/2023", ""),
                        "Tên theo thời gian",
                        3,
                        "Từ ngày",
                        "Đơn vị \"so-a\" có hai tên trong cùng một thời gian."),
                wrong(
                        people().line("Văn Thư", "Lê A", "", "", "", "Quản trị hệ thống"),
                        "Nhân sự",
                        2,
                        "Tên đăng nhập",
                        "Tên đăng nhập \"Văn Thư\" chưa đúng."),
                wrong(
                        people().line("vt", "", "", "", "", "SUPERVISOR"),
                        "Nhân sự",
                        2,
                        "Họ tên",
                        "Ô này đang để trống."),
                wrong(
                        people().line("vt", "Lê A", "", "", "so-a", "Sếp"),
                        "Nhân sự",
                        2,
                        "Vai trò",
                        "Không có vai trò \"Sếp\"."),
                wrong(people().line("vt", "Lê A", "", "", "", "CLERK"), "Nhân sự", 2, "Đơn vị", "Ô này đang để trống."),
                wrong(people().line("vt", "Lê A", "", "", "so-a", ""), "Nhân sự", 2, "Vai trò", "Ô này đang để trống."),
                wrong(
                        people().line("vt", "Lê A", "", "", "so-x", "CLERK"),
                        "Nhân sự",
                        2,
                        "Đơn vị",
                        "Đơn vị \"so-x\" không có trong tệp và trong danh mục."),
                wrong(
                        people().line("vt", "Lê A", "", "", "so-a", "ADMINISTRATOR"),
                        "Nhân sự",
                        2,
                        "Đơn vị",
                        "Vai trò \"ADMINISTRATOR\" không thuộc riêng đơn vị nào."),
                wrong(
                        people().line("vt", "Lê A", "", "", "so-a", "CLERK").line("vt", "", "", "", "so-a", "Văn thư"),
                        "Nhân sự",
                        3,
                        "Vai trò",
                        "Người này đã có vai trò \"Văn thư\" ở dòng trên."),
                wrong(
                        people().line("vt", "Lê A", "", "", "so-a", "CLERK").line("vt", "Lê B", "", "", "so-a", "HEAD"),
                        "Nhân sự",
                        3,
                        "Họ tên",
                        "Dòng trên của \"vt\" ghi \"Lê A\", dòng này ghi \"Lê B\"."),
                wrong(
                        new TestBook()
                                .sheet(
                                        "Nhân sự",
                                        "Tên đăng nhập",
                                        "Họ tên",
                                        "Email",
                                        "Điện thoại",
                                        "Đơn vị",
                                        "Vai trò"),
                        "Nhân sự",
                        1,
                        "Chức danh",
                        "Thiếu cột \"Chức danh\"."),
                wrong(
                        new TestBook().sheet("Trang 1", "Mã"),
                        null,
                        0,
                        null,
                        "Tệp không có trang \"Đơn vị\", \"Tên theo thời gian\" hay \"Nhân sự\"."));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void isNamed(TestBook book, String sheet, int line, String column, String message) {
        List<Problem> problems = problems(book.write());

        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.sheet()).isEqualTo(sheet);
            assertThat(p.line()).isEqualTo(line);
            assertThat(p.column()).isEqualTo(column);
            assertThat(p.message()).isEqualTo(message);
            assertThat(p.remedy()).startsWith("Đề nghị").doesNotContain("{");
        });
    }

    @Test
    void englishReadersReadEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(problems(units().unit("so-a", "", "").write()))
                .extracting(Problem::message, Problem::remedy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("This cell is empty.", "Please fill it in."));
    }

    @Test
    void moreThanTwentyThousandLinesAreRefused() {
        TestBook book = units();
        for (int i = 0; i <= XlsxTables.MOST_LINES; i++) {
            book.unit("xa-" + i, "Xã", "");
        }

        assertThat(problems(book.write())).extracting(Problem::message).containsExactly("Tệp có quá 20.000 dòng.");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path file = Files.createTempFile("wrong", ".xlsx");
        Files.writeString(file, "Mã,Tên");
        assertThat(problems(file)).extracting(Problem::line).containsExactly(0);

        zip(file, "something.txt", 1);
        assertThat(problems(file))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).startsWith("Không đọc được"));
        Files.delete(file);
    }

    @Test
    void aSmallFileThatUnpacksToFarTooMuchIsRefused() throws IOException {
        Path file = Files.createTempFile("bomb", ".xlsx");
        zip(file, "[Content_Types].xml", 130);
        assertThat(Files.size(file)).isLessThan(1_000_000);

        assertThat(problems(file)).extracting(Problem::message).containsExactly("Tệp quá lớn.");
        Files.delete(file);
    }

    private static void zip(Path file, String name, int megabytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
        }
    }

    private List<Problem> problems(Path file) {
        Problems problems = new Problems(words);
        Map<Sheet, List<Line>> tables = XlsxTables.read(file, problems);
        if (problems.none()) {
            new RowReader(words).read(tables, NOTHING, problems);
        }
        return problems.list();
    }

    private static Arguments wrong(TestBook book, String sheet, int line, String column, String message) {
        return Arguments.of(book, sheet, line, column, message);
    }

    private static TestBook units() {
        return new TestBook().units();
    }

    private static TestBook people() {
        return units().unit("so-a", "Sở A", "").people();
    }

    @org.junit.jupiter.api.Test
    void unitsThatSucceedEachOtherAreNamedBoth() {
        Problems problems = new Problems(words);
        var tables = XlsxTables.read(
                units().unit("so-a", "A", "")
                        .unit("so-b", "B", "")
                        .successors()
                        .line("so-a", "so-b", "SPLIT_INTO", "01/7/2025")
                        .line("so-b", "so-a", "SPLIT_INTO", "01/7/2026")
                        .write(),
                problems);

        new RowReader(words).read(tables, NOTHING, problems);

        assertThat(problems.list())
                .extracting(Problem::message)
                .containsExactly(
                        "Kế thừa thành vòng: \"so-b\" lại được \"so-a\" kế thừa.",
                        "Kế thừa thành vòng: \"so-a\" lại được \"so-b\" kế thừa.");
    }
}
