package vn.kehoach.register.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.register.OutgoingEntry;
import vn.kehoach.text.SheetText;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/**
 * A register as a workbook, with the columns of Decree 30/2020, Phụ lục IV, ready to be printed across an A4 page. Every
 * cell is a text or a number, never a formula, whatever somebody typed.
 */
@Component
class RegisterWorkbook {

    private static final int HEADER = 3;

    private final Texts texts;

    RegisterWorkbook(Texts texts) {
        this.texts = texts;
    }

    private record Column<T>(String name, int width, Function<T, Object> cell) {}

    /** The ten columns of the outgoing register. */
    byte[] outgoing(String unitName, int year, List<OutgoingEntry> lines) throws IOException {
        List<Column<OutgoingEntry>> columns = List.of(
                new Column<>("number", 16, e -> e.number().text()),
                new Column<>("date", 12, e -> day(e.number().date())),
                new Column<>("subject", 48, OutgoingEntry::subject),
                new Column<>("signer", 22, OutgoingEntry::signer),
                new Column<>("recipients", 36, OutgoingEntry::recipients),
                new Column<>("archive", 18, OutgoingEntry::archive),
                new Column<>("copies", 9, OutgoingEntry::copies),
                new Column<>("sentOn", 12, e -> day(e.sentOn())),
                new Column<>("signedFor", 18, OutgoingEntry::signedFor),
                new Column<>("note", 30, this::note));
        return sheet("outgoing", unitName, year, columns, lines);
    }

    /** The ten columns of the incoming register. */
    byte[] incoming(String unitName, int year, List<IncomingRegister.Entry> lines) throws IOException {
        List<Column<IncomingRegister.Entry>> columns = List.of(
                new Column<>("arrived", 12, e -> day(e.arrivedOn())),
                new Column<>("incomingNumber", 9, IncomingRegister.Entry::number),
                new Column<>("sender", 26, e -> e.arrival().sender()),
                new Column<>("symbol", 16, e -> e.arrival().symbol()),
                new Column<>("date", 12, e -> day(e.arrival().date())),
                new Column<>("subject", 48, e -> e.arrival().subject()),
                new Column<>("receiver", 24, IncomingRegister.Entry::receiver),
                new Column<>("passedOn", 12, e -> day(e.passedOn())),
                new Column<>("signedFor", 18, IncomingRegister.Entry::signedFor),
                new Column<>("note", 24, IncomingRegister.Entry::note));
        return sheet("incoming", unitName, year, columns, lines);
    }

    private <T> byte[] sheet(String book, String unitName, int year, List<Column<T>> columns, List<T> lines)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Kehoach", "1.0")) {
            String name = texts.get("ui.registers." + book);
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.value(0, 0, SheetText.safe(unitName));
            // A year is no count: as a text no thousands separator gets into it.
            sheet.value(1, 0, texts.get("ui.registers.bookOfYear", name, Integer.toString(year)));
            sheet.range(0, 0, 1, 0).style().bold().set();
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(
                        HEADER,
                        column,
                        texts.get("ui.registers.column." + columns.get(column).name()));
                sheet.value(HEADER + 1, column, "(" + (column + 1) + ")");
                sheet.width(column, columns.get(column).width());
            }
            int row = HEADER + 1;
            for (T line : lines) {
                row++;
                for (int column = 0; column < columns.size(); column++) {
                    write(sheet, row, column, columns.get(column).cell().apply(line));
                }
            }
            layOut(sheet, row, columns.size() - 1);
        }
        return out.toByteArray();
    }

    private static void layOut(Worksheet sheet, int lastRow, int lastColumn) {
        sheet.range(HEADER, 0, HEADER + 1, lastColumn)
                .style()
                .bold()
                .horizontalAlignment("center")
                .set();
        sheet.range(HEADER, 0, lastRow, lastColumn)
                .style()
                .fontName("Times New Roman")
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(1, HEADER + 2);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADER, HEADER + 1);
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, SheetText.safe((String) cell));
        }
    }

    /** A number without a document says why; whatever was noted follows. */
    private String note(OutgoingEntry entry) {
        List<String> notes = new ArrayList<>();
        if (entry.state() == OutgoingEntry.State.RESERVED) {
            notes.add(texts.get("ui.registers.reserved"));
        }
        if (entry.state() == OutgoingEntry.State.CANCELLED) {
            LocalDate on = entry.cancelledAt().atZone(BusinessClock.ZONE).toLocalDate();
            notes.add(texts.get("ui.registers.cancelled", day(on), entry.cancelReason()));
        }
        if (!entry.note().isEmpty()) {
            notes.add(entry.note());
        }
        return String.join(". ", notes);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DateTexts.of(Texts.readerLocale()).date(day);
    }
}
