package vn.kehoach.organization.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks as an administrator would send them. */
final class TestBook {

    static final String[] UNITS = {
        "Mã",
        "Tên",
        "Tên ngắn",
        "Cấp",
        "Cấp trên",
        "Quan hệ",
        "Nhóm",
        "Ký hiệu",
        "Nơi",
        "Điện thoại",
        "Email",
        "Từ ngày",
        "Đến ngày",
        "Tên khác",
        "Văn phòng"
    };
    static final String[] NAMES = {"Mã", "Tên", "Tên ngắn", "Từ ngày", "Đến ngày"};
    static final String[] PEOPLE = {"Tên đăng nhập", "Họ tên", "Email", "Điện thoại", "Đơn vị", "Vai trò", "Chức danh"};

    private final Map<String, List<Object[]>> sheets = new LinkedHashMap<>();

    TestBook sheet(String title, Object... headings) {
        sheets.put(title, new ArrayList<>(List.<Object[]>of(headings)));
        return this;
    }

    TestBook units() {
        return sheet("Đơn vị", (Object[]) UNITS);
    }

    TestBook names() {
        return sheet("Tên theo thời gian", (Object[]) NAMES);
    }

    TestBook parents() {
        return sheet("Cấp trên theo thời gian", "Mã", "Cấp trên", "Từ ngày", "Đến ngày");
    }

    TestBook relations() {
        return sheet("Quan hệ riêng", "Mã", "Cơ quan ban hành", "Quan hệ", "Từ ngày", "Đến ngày");
    }

    TestBook successors() {
        return sheet("Kế thừa", "Mã", "Đơn vị kế thừa", "Hình thức", "Từ ngày", "Chức năng", "Căn cứ");
    }

    TestBook identifiers() {
        return sheet("Mã định danh", "Mã", "Mã định danh", "Từ ngày", "Đến ngày");
    }

    TestBook people() {
        return sheet("Nhân sự", (Object[]) PEOPLE);
    }

    /** A line of the sheet begun last; missing cells at its end are empty. */
    TestBook line(Object... cells) {
        new ArrayList<>(sheets.values()).get(sheets.size() - 1).add(cells);
        return this;
    }

    /** A unit with what it must have. */
    TestBook unit(String code, String name, String parent) {
        return line(code, name, "", "Xã", parent, "Trực thuộc");
    }

    Path write() {
        try {
            Path file = Files.createTempFile("import", ".xlsx");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "test", "1.0")) {
                sheets.forEach((title, lines) -> write(book.newWorksheet(title), lines));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet page, List<Object[]> lines) {
        for (int row = 0; row < lines.size(); row++) {
            Object[] cells = lines.get(row);
            for (int c = 0; c < cells.length; c++) {
                if (cells[c] instanceof java.time.LocalDate day) {
                    page.value(row, c, day);
                    page.style(row, c).format("dd/MM/yyyy").set();
                } else if (cells[c] instanceof Number number) {
                    page.value(row, c, number);
                } else if (cells[c] != null && !cells[c].toString().isEmpty()) {
                    page.value(row, c, cells[c].toString());
                }
            }
        }
    }
}
