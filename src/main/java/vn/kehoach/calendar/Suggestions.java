package vn.kehoach.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kehoach.time.CalendarDay;
import vn.kehoach.time.DayKind;
import vn.kehoach.time.LunarDays;

/**
 * The days that a year without its notice lets one expect. What stands in the table already wins: five days of Tết that
 * somebody has entered are not suggested on other days again.
 */
final class Suggestions {

    private static final int FIRST_CULTURE_DAY = 2026;
    private static final int DAYS_OF_TET = 5;

    private final int year;
    private final Map<LocalDate, CalendarDay> there;
    private final Map<LocalDate, Suggestion> holidays = new TreeMap<>();

    private Suggestions(int year, List<CalendarDay> there) {
        this.year = year;
        this.there = there.stream().collect(Collectors.toMap(CalendarDay::date, day -> day));
    }

    /**
     * @param year 1900 to 2100
     * @param there the days in the table
     * @return what is not in it yet, in order
     */
    static List<Suggestion> of(int year, List<CalendarDay> there) {
        Suggestions made = new Suggestions(year, there);
        made.holidays();
        List<Suggestion> all = new ArrayList<>(made.holidays.values());
        all.addAll(made.makeUps());
        return all.stream()
                .filter(suggestion -> !made.there.containsKey(suggestion.date()))
                .sorted(Comparator.comparing(Suggestion::date))
                .toList();
    }

    private void holidays() {
        holiday(LocalDate.of(year, 1, 1), Holiday.NEW_YEAR, false);
        tet();
        holiday(LunarDays.solar(year, 3, 10), Holiday.KINGS, false);
        holiday(LocalDate.of(year, 4, 30), Holiday.VICTORY, false);
        holiday(LocalDate.of(year, 5, 1), Holiday.LABOUR, false);
        holiday(LocalDate.of(year, 9, 2), Holiday.NATIONAL, false);
        besideNationalDay();
        if (year >= FIRST_CULTURE_DAY) {
            holiday(LocalDate.of(year, 11, 24), Holiday.CULTURE, false);
        }
    }

    private void holiday(LocalDate day, Holiday holiday, boolean byNotice) {
        holidays.put(day, new Suggestion(day, DayKind.HOLIDAY, holiday, byNotice));
    }

    /** Two days of the old year and three of the new, one and four after a Tuesday: so the weeks were whole till now. */
    private void tet() {
        LocalDate newYear = LunarDays.solar(year, 1, 1);
        long entered = newYear.minusDays(DAYS_OF_TET)
                .datesUntil(newYear.plusDays(DAYS_OF_TET + 1L))
                .filter(this::isHoliday)
                .count();
        if (entered >= DAYS_OF_TET) {
            return;
        }
        LocalDate first = newYear.minusDays(newYear.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2);
        first.datesUntil(first.plusDays(DAYS_OF_TET)).forEach(day -> holiday(day, Holiday.TET, true));
    }

    private void besideNationalDay() {
        LocalDate day = LocalDate.of(year, 9, 2);
        boolean after =
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        if (!isHoliday(day.minusDays(1)) && !isHoliday(day.plusDays(1))) {
            holiday(after ? day.plusDays(1) : day.minusDays(1), Holiday.NATIONAL, true);
        }
    }

    /**
     * A holiday on a weekly day of rest is made up for on the next working day (Labour Code, article 111.3). The day of
     * culture stands in another act, which says nothing of the kind.
     */
    private List<Suggestion> makeUps() {
        Map<LocalDate, Holiday> all = new TreeMap<>();
        there.values().stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY)
                .forEach(day -> all.put(day.date(), nearest(day.date())));
        holidays.values().stream()
                .filter(day -> !there.containsKey(day.date()))
                .forEach(day -> all.put(day.date(), day.holiday()));
        Map<LocalDate, Suggestion> made = new HashMap<>();
        all.forEach((day, holiday) -> {
            if (rest(day) && holiday != Holiday.CULTURE) {
                LocalDate free = day.plusDays(1);
                while (rest(free) || all.containsKey(free) || made.containsKey(free) || swapped(free)) {
                    free = free.plusDays(1);
                }
                made.put(free, new Suggestion(free, DayKind.MAKEUP_OFF, holiday, false));
            }
        });
        return List.copyOf(made.values());
    }

    /** Which holiday an entered day belongs to: that of the law that is nearest, since names are free text. */
    private Holiday nearest(LocalDate day) {
        Map<LocalDate, Holiday> lawful = new HashMap<>();
        holidays.forEach((date, suggestion) -> lawful.put(date, suggestion.holiday()));
        lawful.put(LunarDays.solar(year, 1, 1), Holiday.TET);
        return lawful.entrySet().stream()
                .min(Comparator.comparingLong(e -> Math.abs(e.getKey().toEpochDay() - day.toEpochDay())))
                .orElseThrow()
                .getValue();
    }

    private boolean isHoliday(LocalDate day) {
        return there.containsKey(day) && there.get(day).kind() == DayKind.HOLIDAY;
    }

    private boolean swapped(LocalDate day) {
        return there.containsKey(day) && there.get(day).kind() == DayKind.SWAP_OFF;
    }

    private static boolean rest(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
