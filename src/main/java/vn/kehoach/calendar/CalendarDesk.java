package vn.kehoach.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.kehoach.engine.Collisions;
import vn.kehoach.text.Texts;
import vn.kehoach.time.CalendarBook;
import vn.kehoach.time.CalendarDay;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Where the days of a year are kept (Labour Code 2019, articles 111 and 112). Each change answers with the year. */
@Service
public class CalendarDesk {

    private final CalendarBook book;
    private final KeptYears years;
    private final CalendarViews views;
    private final Collisions collisions;

    CalendarDesk(CalendarBook book, KeptYears years, CalendarViews views, Collisions collisions) {
        this.book = book;
        this.years = years;
        this.views = views;
        this.collisions = collisions;
    }

    /**
     * Adds a day that differs.
     *
     * @param year its year
     * @param form what was typed
     * @return the year as it is now
     * @throws Refusal if a field is wrong or the year is confirmed
     */
    public CalendarViews.YearView add(int year, DayForm form) {
        return changed(year, () -> {
            CalendarDay day = new DayCheck().passed(year, form);
            refuseTaken(day.date());
            write(day.date(), () -> book.add(year, List.of(day)));
            years.record(year, "add", views.said(day));
        });
    }

    /**
     * Changes a day that differs, maybe to another date.
     *
     * @param year its year
     * @param was the date it has
     * @param form what was typed
     * @return the year as it is now
     * @throws Refusal if a field is wrong, the year is confirmed, or somebody has removed the day
     */
    public CalendarViews.YearView change(int year, LocalDate was, DayForm form) {
        return changed(year, () -> {
            CalendarDay before = there(year, was);
            CalendarDay day = new DayCheck().passed(year, form);
            if (!day.date().equals(was)) {
                refuseTaken(day.date());
            }
            write(day.date(), () -> book.replace(was, day));
            years.record(year, "change", views.said(before) + " → " + views.said(day));
        });
    }

    /**
     * Removes a day: it is again what its weekday says.
     *
     * @param year its year
     * @param date the day
     * @return the year as it is now
     * @throws Refusal if the year is confirmed, or somebody has removed the day
     */
    public CalendarViews.YearView remove(int year, LocalDate date) {
        return changed(year, () -> {
            CalendarDay before = there(year, date);
            book.remove(date);
            years.record(year, "remove", views.said(before));
        });
    }

    /**
     * Takes suggestions over into the table.
     *
     * @param year the year
     * @param dates which; none for all
     * @return the year as it is now
     * @throws Refusal if the year is confirmed or a date is not suggested any more
     */
    public CalendarViews.YearView take(int year, Set<LocalDate> dates) {
        return changed(year, () -> {
            List<CalendarDay> taken = Suggestions.of(year, book.days(year)).stream()
                    .filter(suggestion -> dates.isEmpty() || dates.contains(suggestion.date()))
                    .map(views::written)
                    .toList();
            if (taken.isEmpty() || taken.size() < dates.size()) {
                throw Refusal.conflict("calendar.notSuggested");
            }
            write(taken.get(0).date(), () -> book.add(year, taken));
            years.record(year, "add", taken.stream().map(views::said).collect(Collectors.joining("; ")));
        });
    }

    // A timer of an open round may fire while its watch is moved.
    private CalendarViews.YearView changed(int year, Runnable change) {
        return collisions.again(() -> {
            years.requireOpen(year);
            change.run();
            return views.of(year);
        });
    }

    private CalendarDay there(int year, LocalDate date) {
        return book.day(date)
                .filter(day -> day.date().getYear() == year)
                .orElseThrow(() -> Refusal.conflict(
                        "calendar.gone", DateTexts.of(Texts.readerLocale()).date(date)));
    }

    private void refuseTaken(LocalDate date) {
        if (book.day(date).isPresent()) {
            throw taken(date);
        }
    }

    private static void write(LocalDate date, Runnable writing) {
        try {
            writing.run();
        } catch (DuplicateKeyException e) {
            // Somebody else was faster by a moment.
            throw taken(date);
        }
    }

    private static Refusal taken(LocalDate date) {
        return Refusal.invalid(List.of(Problem.of(
                "date", "calendar.dateTwice", DateTexts.of(Texts.readerLocale()).date(date))));
    }
}
