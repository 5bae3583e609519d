package vn.kehoach.round.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.kehoach.round.RoundList;
import vn.kehoach.text.SheetText;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;

/** The list of a round as a workbook. Every cell is a text or a number, never a formula, whatever a unit typed. */
@Component
class RoundWorkbook {

    private static final int TITLE_ROWS = 3;
    private static final List<String> COLUMNS = List.of(
            "number",
            "unit",
            "obligation",
            "state",
            "bucket",
            "lastDay",
            "lateness",
            "document",
            "documentDate",
            "givenOn",
            "assignee",
            "phone",
            "lastReminded",
            "note");

    private final RoundList list;
    private final Texts texts;

    RoundWorkbook(RoundList list, Texts texts) {
        this.list = list;
        this.texts = texts;
    }

    byte[] of(long roundId) throws IOException {
        Map<String, Object> round = list.round(roundId);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Kehoach", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.get("ui.round.sheet"));
            sheet.value(0, 0, SheetText.safe((String) round.get("title")));
            String note = (String) round.get("calendarNote");
            sheet.value(1, 0, SheetText.safe(round.get("due") + (note.isEmpty() ? "" : ". " + note)));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(TITLE_ROWS, column, texts.get("ui.round.column." + COLUMNS.get(column)));
                sheet.width(column, column == 1 ? 40 : 18);
            }
            sheet.range(0, 0, 0, 0).style().bold().set();
            sheet.range(TITLE_ROWS, 0, TITLE_ROWS, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .set();
            sheet.freezePane(2, TITLE_ROWS + 1);
            int row = TITLE_ROWS;
            for (RoundList.Line line : list.all(roundId)) {
                row++;
                write(sheet, row, row - TITLE_ROWS, line);
            }
        }
        return out.toByteArray();
    }

    /** The chosen ones, of whichever rounds. */
    byte[] of(Collection<Long> responses) throws IOException {
        List<RoundList.Chosen> chosen = list.chosen(responses);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Kehoach", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.get("ui.round.sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.get("ui.round.column." + COLUMNS.get(column)));
                sheet.width(column, column == 1 ? 40 : 18);
            }
            sheet.value(0, COLUMNS.size(), texts.get("ui.bulk.column.round"));
            sheet.width(COLUMNS.size(), 40);
            sheet.range(0, 0, 0, COLUMNS.size()).style().bold().set();
            sheet.freezePane(2, 1);
            for (int row = 1; row <= chosen.size(); row++) {
                write(sheet, row, row, chosen.get(row - 1).line());
                text(sheet, row, COLUMNS.size(), chosen.get(row - 1).round());
            }
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet, int row, int number, RoundList.Line line) {
        sheet.value(row, 0, number);
        text(sheet, row, 1, line.unitName());
        text(sheet, row, 2, texts.get(line.ordered() ? "ui.round.ordered" : "ui.round.invited"));
        text(sheet, row, 3, line.stateName());
        text(sheet, row, 4, line.bucket() == null ? "" : texts.get("ui.bucket." + line.bucket()));
        text(sheet, row, 5, line.lastMoment());
        sheet.value(row, 6, line.lateness());
        text(sheet, row, 7, line.document());
        text(sheet, row, 8, day(line.documentDate()));
        text(sheet, row, 9, day(line.givenOn()));
        text(sheet, row, 10, line.assignee());
        text(sheet, row, 11, line.phone());
        text(sheet, row, 12, moment(line.lastReminded()));
        text(sheet, row, 13, note(line));
    }

    private String note(RoundList.Line line) {
        StringBuilder note = new StringBuilder();
        if (line.extended()) {
            note.append(texts.get("ui.round.extended")).append(". ");
        }
        if (line.additional()) {
            note.append(texts.get("ui.round.additional")).append(". ");
        }
        if (line.proxyName() != null) {
            note.append(texts.get("ui.round.enteredBy", line.proxyName())).append('.');
        }
        if (line.handedOver() != null) {
            note.append(' ').append(line.handedOver());
        }
        return note.toString().strip();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column, SheetText.safe(text));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DateTexts.of(Texts.readerLocale()).date(day);
    }

    private static String moment(Instant at) {
        return at == null ? "" : DateTexts.of(Texts.readerLocale()).moment(at);
    }
}
