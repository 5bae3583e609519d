package vn.kehoach.text;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table as RFC 4180 has it. Days stay as ISO 8601 writes them, which every spreadsheet reads as days. What somebody
 * typed and would be a formula when opened gets an apostrophe in front ({@link SheetText}).
 */
final class ExportCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final boolean vietnamese;

    ExportCsv(Locale locale) {
        this.vietnamese = !"en".equals(locale.getLanguage());
    }

    <T> byte[] bytes(ExportTable<T> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.print(BYTE_ORDER_MARK);
            line(writer, table.columns().stream().map(ExportTable.Column::name));
            List<ExportTable.Column<T>> columns = table.columns();
            table.rows()
                    .forEach(row -> line(
                            writer, columns.stream().map(column -> column.cell().apply(row))));
        }
        return out.toByteArray();
    }

    private void line(PrintWriter writer, Stream<?> cells) {
        writer.print(cells.map(this::cell).collect(Collectors.joining(vietnamese ? ";" : ",")));
        writer.print("\r\n");
    }

    private String cell(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Number number) {
            String plain = new BigDecimal(number.toString()).toPlainString();
            return vietnamese ? plain.replace('.', ',') : quoted(plain);
        }
        return quoted(SheetText.safe(cell.toString()));
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> "\",;\r\n\t".indexOf(c) >= 0) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
