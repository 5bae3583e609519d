package vn.kehoach.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken away is read back as Excel reads it: days are days, numbers numbers, and nothing is a formula. */
class ExportTableTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 14);

    private record Line(String unit, Object number, LocalDate day) {}

    private static ExportTable<Line> table(Line... lines) {
        return ExportTable.of("Bảng theo dõi", List.of(lines))
                .note("Đến ngày 14/6/2023")
                .column("Đơn vị", 40, Line::unit)
                .column("Số ngày", 10, Line::number)
                .column("Hạn cuối", 14, Line::day);
    }

    @Test
    void workbookKeepsKindsOfCells() throws IOException {
        List<Row> rows = read(table(new Line("Sở Tài chính", 3, DAY)));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Bảng theo dõi");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Đến ngày 14/6/2023");
        Row heads = rows.get(rows.size() - 2);
        assertThat(heads.stream().map(Cell::getText)).containsExactly("Đơn vị", "Số ngày", "Hạn cuối");
        Row line = rows.get(rows.size() - 1);
        assertThat(line.getCellText(0)).isEqualTo("Sở Tài chính");
        assertThat(line.getCell(1).asNumber()).isEqualByComparingTo(new BigDecimal(3));
        assertThat(line.getCell(2).asDate()).isEqualTo(DAY.atStartOfDay());
        assertThat(line.getCell(2).getDataFormatString()).isEqualTo("dd\\/m\\/yyyy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 222",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "＝1+1",
                "=HYPERLINK(\"http://x.example\";\"a\")",
                "=cmd|' /C calc'!A0"
            })
    void nothingIsAFormula(String typed) throws IOException {
        List<Row> rows = read(table(new Line(typed, null, null)));
        Cell cell = rows.get(rows.size() - 1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).startsWith("'");
        assertThat(csv(new Line(typed, null, null), Texts.VIETNAMESE).split("\r\n", 2)[1])
                .matches(text -> text.startsWith("'") || text.startsWith("\"'"), "a cell that begins as text");
    }

    @Test
    void csvOpensInExcelOfVietnam() {
        String text = csv(new Line("UBND \"xã\"; thôn", 96.5, DAY), Texts.VIETNAMESE);
        assertThat(text).isEqualTo("\uFEFFĐơn vị;Số ngày;Hạn cuối\r\n\"UBND \"\"xã\"\"; thôn\";96,5;2023-06-14\r\n");
    }

    @Test
    void csvOpensInExcelElsewhere() {
        String text = csv(new Line("Party, unions", -2, null), Locale.ENGLISH);
        assertThat(text).isEqualTo("\uFEFFĐơn vị,Số ngày,Hạn cuối\r\n\"Party, unions\",-2,\r\n");
    }

    @Test
    void whatIsTooLongForACellIsCutBetweenLetters() throws IOException {
        List<Row> rows = read(table(new Line("a".repeat(32_766) + "😀", LocalDateTime.of(2023, 1, 5, 8, 0), null)));
        Row line = rows.get(rows.size() - 1);
        assertThat(line.getCellText(0)).isEqualTo("a".repeat(32_766));
        assertThat(line.getCell(1).getDataFormatString()).isEqualTo("hh:mm dd\\/mm\\/yyyy");
    }

    private static String csv(Line line, Locale locale) {
        return new String(table(line).csv("bang", locale).bytes(), StandardCharsets.UTF_8);
    }

    private static List<Row> read(ExportTable<Line> table) throws IOException {
        ExportFile file = table.xlsx("bang", Texts.VIETNAMESE);
        assertThat(file.name()).isEqualTo("bang.xlsx");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }
}
