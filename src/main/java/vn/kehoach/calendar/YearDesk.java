package vn.kehoach.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.CalendarBook;
import vn.kehoach.time.CalendarYear;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * Confirms years with the notice that fixes their days (Labour Code 2019, article 112.3). A confirmed year is closed:
 * whoever has to change it takes the confirmation back first and says why, so that nobody relies on days that are being
 * changed.
 */
@Service
@Transactional
public class YearDesk {

    private static final int LONGEST_NOTICE = 500;
    private static final int LONGEST_REASON = 1_000;

    private final CalendarBook book;
    private final KeptYears years;
    private final CalendarViews views;
    private final BusinessClock clock;

    YearDesk(CalendarBook book, KeptYears years, CalendarViews views, BusinessClock clock) {
        this.book = book;
        this.years = years;
        this.views = views;
        this.clock = clock;
    }

    /**
     * A year to choose.
     *
     * @param year e.g. 2027
     * @param confirmed whether its days are known for sure
     */
    public record YearChoice(int year, boolean confirmed) {}

    /**
     * @return every year that something is known of, and those from the last to the one after next
     */
    public List<YearChoice> years() {
        TreeMap<Integer, Boolean> known = new TreeMap<>();
        book.years().forEach(year -> known.put(year.year(), year.confirmed()));
        int now = clock.today().getYear();
        for (int year = now - 1; year <= now + 2; year++) {
            known.putIfAbsent(year, false);
        }
        return known.entrySet().stream()
                .map(e -> new YearChoice(e.getKey(), e.getValue()))
                .toList();
    }

    /**
     * @param year 2000 to 2100
     * @return its days, suggestions and record
     * @throws Refusal not found beyond these years
     */
    public CalendarViews.YearView year(int year) {
        years.required(year);
        return views.of(year);
    }

    /**
     * Confirms the days of a year.
     *
     * @param year the year
     * @param notice the notice that fixes them (số, ký hiệu)
     * @param noticeOn its day, e.g. {@code 2026-10-16}
     * @return the year as it is now
     * @throws Refusal if a field is wrong, the year has no day, or it is confirmed already
     */
    public CalendarViews.YearView confirm(int year, String notice, String noticeOn) {
        years.requireOpen(year);
        DayCheck check = new DayCheck();
        FieldChecks checks = check.checks();
        checks.required("notice", notice, LONGEST_NOTICE);
        checks.refuseIf(book.days(year).isEmpty(), "notice", "calendar.yearEmpty", year);
        Optional<LocalDate> on = check.date("noticeOn", noticeOn);
        on.filter(day -> day.isAfter(clock.today()))
                .ifPresent(day -> checks.add(Problem.of(
                        "noticeOn",
                        "calendar.noticeLater",
                        DateTexts.of(Texts.readerLocale()).date(day))));
        check.refuseIfWrong();
        LocalDate day = on.orElseThrow();
        book.keep(new CalendarYear(year, true, notice.strip(), day));
        years.record(
                year,
                "confirm",
                notice.strip() + ", " + DateTexts.of(Texts.VIETNAMESE).longDate(day));
        return views.of(year);
    }

    /**
     * Takes the confirmation back; until the next one every date of the year that relies on working days says so.
     *
     * @param year the year
     * @param reason why
     * @return the year as it is now
     * @throws Refusal if the reason is missing, or the year is not confirmed
     */
    public CalendarViews.YearView reopen(int year, String reason) {
        years.requireConfirmed(year);
        DayCheck check = new DayCheck();
        boolean missing = reason == null || reason.isBlank();
        check.checks().refuseIf(missing, "reason", "work.reasonMissing");
        check.checks().optional("reason", reason, LONGEST_REASON);
        check.refuseIfWrong();
        book.keep(new CalendarYear(year, false, null, null));
        years.record(year, "reopen", reason.strip());
        return views.of(year);
    }
}
