package vn.kehoach.board;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.text.ExportFile;
import vn.kehoach.text.ExportTable;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/** The tables of the board to be taken away: what the page shows, all of its rows, with the same rights. */
@Service
public class BoardExports {

    private final BoardRounds rounds;
    private final BoardMatrix matrix;
    private final BoardUnits units;
    private final BoardRates rates;
    private final Texts texts;
    private final BusinessClock clock;

    BoardExports(
            BoardRounds rounds,
            BoardMatrix matrix,
            BoardUnits units,
            BoardRates rates,
            Texts texts,
            BusinessClock clock) {
        this.rounds = rounds;
        this.matrix = matrix;
        this.units = units;
        this.rates = rates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param wanted which rounds
     * @param ending of the file
     * @return the rounds with their figures
     */
    public ExportFile rounds(BoardRounds.Wanted wanted, ExportTable.Ending ending) {
        ExportTable<BoardRounds.Line> table = table("rounds", rounds.all(wanted));
        column(table, "round", 44, BoardRounds.Line::title);
        column(table, "plan", 20, line -> line.plan().number());
        column(table, "issuer", 24, line -> line.plan().issuer());
        column(table, "roundState", 16, BoardRounds.Line::stateName);
        column(table, "lastDay", 12, BoardRounds.Line::lastDay);
        figures(table, BoardRounds.Line::figures);
        column(table, "late", 40, line -> String.join("; ", line.late()));
        column(table, "lastReminded", 20, line -> moment(line.lastReminded()));
        return table.as(ending, "dot", Texts.readerLocale());
    }

    private <T> void figures(ExportTable<T> table, Function<T, RoundFigures> of) {
        column(table, "ordered", 9, line -> of.apply(line).ordered());
        column(table, "answered", 9, line -> of.apply(line).answered());
        bucket(table, Bucket.DONE_ON_TIME, line -> of.apply(line).doneOnTime());
        bucket(table, Bucket.DONE_LATE, line -> of.apply(line).doneLate());
        bucket(table, Bucket.OPEN_IN_TIME, line -> of.apply(line).openInTime());
        bucket(table, Bucket.OPEN_OVERDUE, line -> of.apply(line).openOverdue());
        column(table, "extended", 9, line -> of.apply(line).extended());
        column(table, "invited", 9, line -> of.apply(line).invited());
        column(table, "invitedAnswered", 9, line -> of.apply(line).invitedAnswered());
    }

    /**
     * @param wanted which part
     * @param ending of the file
     * @return units by rounds
     */
    public ExportFile matrix(BoardMatrix.Wanted wanted, ExportTable.Ending ending) {
        BoardMatrix.Page all = matrix.all(wanted);
        ExportTable<BoardMatrix.Line> table = table("matrix", all.lines());
        column(table, "unit", 36, BoardMatrix.Line::unitName);
        all.columns().forEach(column -> table.column(column.title(), 30, line -> words(line, column.id())));
        return table.as(ending, "don-vi-theo-dot", Texts.readerLocale());
    }

    private String words(BoardMatrix.Line line, long round) {
        return line.cells().stream()
                .filter(cell -> cell.round() == round)
                .findFirst()
                .map(cell -> {
                    StringBuilder words = new StringBuilder(cell.stateName());
                    if (cell.lateness() > 0) {
                        words.append("; ").append(texts.get("ui.board.lateBy", cell.lateness()));
                    }
                    if (cell.extended()) {
                        words.append("; ")
                                .append(texts.get(
                                        "ui.board.extendedTo",
                                        DateTexts.of(Texts.readerLocale()).date(cell.lastDay())));
                    }
                    return cell.with().isEmpty()
                            ? words.toString()
                            : words.append("; ").append(cell.with()).toString();
                })
                .orElse("");
    }

    /**
     * @param wanted which units
     * @param ending of the file
     * @return units with what is known of why they are late
     */
    public ExportFile units(BoardUnits.Wanted wanted, ExportTable.Ending ending) {
        ExportTable<BoardUnits.Line> table = table("units", units.all(wanted));
        column(table, "unit", 36, BoardUnits.Line::unitName);
        column(table, "round", 36, BoardUnits.Line::roundTitle);
        column(table, "state", 22, BoardUnits.Line::stateName);
        column(table, "result", 18, line -> line.bucket() == null ? "" : texts.get("ui.bucket." + line.bucket()));
        column(table, "lastDay", 12, BoardUnits.Line::lastDay);
        column(table, "lateness", 10, BoardUnits.Line::lateness);
        column(table, "extended", 10, line -> line.extended() ? texts.get("ui.board.yes") : "");
        column(table, "with", 28, BoardUnits.Line::with);
        column(table, "since", 20, line -> moment(line.since()));
        column(table, "reasons", 50, line -> String.join("; ", line.reasons()));
        column(table, "reminders", 9, BoardUnits.Line::reminders);
        column(table, "lastReminded", 20, line -> moment(line.lastReminded()));
        column(table, "phone", 16, BoardUnits.Line::phone);
        return table.as(ending, "don-vi", Texts.readerLocale());
    }

    /**
     * @param year of the plans, or null for a line for each year
     * @param ending of the file
     * @return the rates
     */
    public ExportFile rates(Integer year, ExportTable.Ending ending) {
        List<BoardRates.Line> lines = year == null ? rates.years() : rates.rounds(year);
        ExportTable<BoardRates.Line> table = table("rates", lines);
        column(table, "year", 8, BoardRates.Line::year);
        if (year == null) {
            column(table, "rounds", 9, BoardRates.Line::rounds);
        } else {
            column(table, "round", 50, BoardRates.Line::title);
        }
        column(table, "ordered", 9, BoardRates.Line::ordered);
        bucket(table, Bucket.DONE_ON_TIME, BoardRates.Line::doneOnTime);
        bucket(table, Bucket.DONE_LATE, BoardRates.Line::doneLate);
        bucket(table, Bucket.OPEN_IN_TIME, BoardRates.Line::openInTime);
        bucket(table, Bucket.OPEN_OVERDUE, BoardRates.Line::openOverdue);
        column(table, "answeredRate", 10, BoardRates.Line::answeredRate);
        column(table, "onTimeRate", 10, BoardRates.Line::onTimeRate);
        return table.as(ending, "ty-le", Texts.readerLocale());
    }

    private <T> ExportTable<T> table(String name, List<T> lines) {
        String at = DateTexts.of(Texts.readerLocale()).moment(clock.now());
        return ExportTable.of(texts.get("ui.board.sheet." + name), lines).note(texts.get("ui.board.asOf", at));
    }

    private <T> void column(ExportTable<T> table, String name, int width, Function<T, Object> cell) {
        table.column(texts.get("ui.board.column." + name), width, cell);
    }

    private <T> void bucket(ExportTable<T> table, Bucket box, Function<T, Object> cell) {
        table.column(texts.get("ui.bucket." + box), 12, cell);
    }

    private static LocalDateTime moment(Instant at) {
        return at == null ? null : at.atZone(BusinessClock.ZONE).toLocalDateTime();
    }
}
