package vn.kehoach.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.CalendarBook;
import vn.kehoach.time.CalendarDay;
import vn.kehoach.time.CalendarYear;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.DayKind;
import vn.kehoach.work.Decisions;

/** A year as the page shows it, in the reader's language; what was typed stays as it was typed. */
@Component
public class CalendarViews {

    private final CalendarBook book;
    private final Decisions decisions;
    private final Texts texts;

    CalendarViews(CalendarBook book, Decisions decisions, Texts texts) {
        this.book = book;
        this.decisions = decisions;
        this.texts = texts;
    }

    /**
     * A day of the table or a suggestion.
     *
     * @param date the day
     * @param weekday its name
     * @param kind as in {@link DayForm}
     * @param kindName in words
     * @param name of the holiday
     * @param basis what says so
     * @param byNotice of a suggestion: whether the notice of the year may choose another day
     */
    public record DayView(
            LocalDate date,
            String weekday,
            String kind,
            String kindName,
            String name,
            String basis,
            boolean byNotice) {}

    /**
     * Who changed what when.
     *
     * @param at when
     * @param by who
     * @param action what, in words
     * @param text which days, or why
     */
    public record ChangeView(Instant at, String by, String action, String text) {}

    /**
     * A year.
     *
     * @param year e.g. 2027
     * @param confirmed whether its days are known for sure
     * @param notice the notice that fixes them, or null
     * @param noticeOn its day, or null
     * @param days in order
     * @param suggestions what may be missing
     * @param warnings worth a second look before it is confirmed
     * @param history the newest first
     */
    public record YearView(
            int year,
            boolean confirmed,
            String notice,
            LocalDate noticeOn,
            List<DayView> days,
            List<DayView> suggestions,
            List<String> warnings,
            List<ChangeView> history) {}

    YearView of(int year) {
        CalendarYear known = book.year(year);
        List<CalendarDay> days = book.days(year);
        List<DayView> suggestions =
                Suggestions.of(year, days).stream().map(this::view).toList();
        return new YearView(
                year,
                known.confirmed(),
                known.notice(),
                known.noticeOn(),
                days.stream().map(day -> view(day, false)).toList(),
                suggestions,
                warnings(days, suggestions),
                history(year));
    }

    /** A suggestion as it would stand in the table, in the language of the administration. */
    CalendarDay written(Suggestion suggestion) {
        return written(suggestion, Texts.VIETNAMESE);
    }

    /** A day in words, for the record. */
    String said(CalendarDay day) {
        return texts.in(
                Texts.VIETNAMESE,
                "calendar.said",
                DateTexts.of(Texts.VIETNAMESE).date(day.date()),
                texts.in(Texts.VIETNAMESE, "ui.calendar.kind." + day.kind()),
                day.name(),
                day.basis());
    }

    private CalendarDay written(Suggestion suggestion, Locale locale) {
        String holiday = texts.in(locale, "calendar.holiday." + suggestion.holiday());
        boolean makeUp = suggestion.kind() == DayKind.MAKEUP_OFF;
        String law = makeUp ? "makeUp" : suggestion.holiday() == Holiday.CULTURE ? "culture" : "holiday";
        return new CalendarDay(
                suggestion.date(),
                suggestion.kind(),
                makeUp ? texts.in(locale, "calendar.makeUpOf", holiday) : holiday,
                texts.in(locale, "calendar.law." + law));
    }

    private DayView view(Suggestion suggestion) {
        return view(written(suggestion, Texts.readerLocale()), suggestion.byNotice());
    }

    private DayView view(CalendarDay day, boolean byNotice) {
        return new DayView(
                day.date(),
                DateTexts.of(Texts.readerLocale()).weekday(day.date()),
                day.kind().name(),
                texts.get("ui.calendar.kind." + day.kind()),
                day.name(),
                day.basis(),
                byNotice);
    }

    private List<String> warnings(List<CalendarDay> days, List<DayView> suggestions) {
        List<String> warnings = new ArrayList<>();
        if (!suggestions.isEmpty()) {
            warnings.add(texts.get("calendar.suggestionsLeft", suggestions.size()));
        }
        long off = days.stream().filter(d -> d.kind() == DayKind.SWAP_OFF).count();
        long worked = days.stream().filter(d -> d.kind() == DayKind.SWAP_WORK).count();
        if (off != worked) {
            warnings.add(texts.get("calendar.swapsUneven", off, worked));
        }
        return warnings;
    }

    private List<ChangeView> history(int year) {
        List<ChangeView> history = new ArrayList<>();
        decisions
                .of(KeptYears.key(year))
                .forEach(d -> history.add(
                        0,
                        new ChangeView(
                                d.decidedAt(),
                                d.personName(),
                                texts.get("ui.calendar.change." + d.outcome()),
                                d.reason())));
        return history;
    }
}
