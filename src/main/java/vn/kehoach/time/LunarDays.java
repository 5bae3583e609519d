package vn.kehoach.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of the Vietnamese lunar calendar (âm lịch). A month begins on the day of the new moon; the month with the winter
 * solstice is the eleventh; of thirteen months between two eleventh ones the first is a leap month in which the sun
 * enters no new twelfth of its circle. They are suggestions: which days are holidays is fixed by the notice of the year.
 */
public final class LunarDays {

    /** The sun's twelfth that begins with the winter solstice. */
    private static final int WINTER = 9;

    private LunarDays() {}

    /**
     * @param year lunar year, named after the solar year that its first day falls in; 1900 to 2100
     * @param month 1 to 10, the month itself and not a leap month of its number
     * @param day 1 to 29, since not every month has a 30th
     * @return the solar day in Vietnam, e.g. 22 January 2023 for the first day of 2023
     * @throws IllegalArgumentException beyond these bounds
     */
    public static LocalDate solar(int year, int month, int day) {
        if (year < 1900 || year > 2100 || month < 1 || month > 10 || day < 1 || day > 29) {
            throw new IllegalArgumentException("no lunar day " + day + " of month " + month + " of " + year);
        }
        List<LocalDate> months = new ArrayList<>();
        int first = eleventh(year - 1);
        int next = eleventh(year);
        for (int k = first; k <= next; k++) {
            months.add(Ephemeris.newMoon(k));
        }
        // The eleventh month is number 0 of the list, so the first of the new year is number 2.
        int at = month + 1;
        if (next - first == 13 && leap(months) <= at) {
            at++;
        }
        return months.get(at).plusDays(day - 1L);
    }

    /** The new moon that begins the month of the winter solstice. */
    private static int eleventh(int year) {
        int k = Ephemeris.newMoonOnOrBefore(LocalDate.of(year, 12, 31));
        // The solstice falls in this month unless the sun is in its winter already when the month begins.
        return Ephemeris.sunsTwelfth(Ephemeris.newMoon(k)) >= WINTER ? k - 1 : k;
    }

    private static int leap(List<LocalDate> months) {
        int at = 1;
        while (Ephemeris.sunsTwelfth(months.get(at)) != Ephemeris.sunsTwelfth(months.get(at + 1))) {
            at++;
        }
        return at;
    }
}
