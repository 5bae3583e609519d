package vn.kehoach.round;

import java.time.LocalDate;
import vn.kehoach.time.WorkingCalendar;

/**
 * The day on which a round would end that follows the report it feeds: as many working days before it as now, and never
 * less than the one that lies between levels (Decree 09/2019/NĐ-CP, article 8.5b).
 */
final class FollowDay {

    private FollowDay() {}

    /**
     * @param lastDay of the round now
     * @param from last day of the report as it was when the round's was set
     * @param to last day of the report now
     * @param calendar tells the working days
     * @return the day, which may lie in the past
     */
    static LocalDate of(LocalDate lastDay, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        int distance = Math.max(1, calendar.workingDaysBetween(lastDay, from));
        return before(to, distance, calendar);
    }

    /** The last day that leaves the level above its working day. */
    static LocalDate latest(LocalDate to, WorkingCalendar calendar) {
        return before(to, 1, calendar);
    }

    // Counted from the last working day still in time: of a Sunday nobody has the Friday before it for himself.
    private static LocalDate before(LocalDate to, int workingDays, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(calendar.lastWorkingDayOnOrBefore(to), -workingDays);
    }
}
