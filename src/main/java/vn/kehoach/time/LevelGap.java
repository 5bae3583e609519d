package vn.kehoach.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a level has for its own report after the last day of the level below, or after its data were closed: at least
 * one working day (Decree 09/2019/NĐ-CP, article 8.5b). Less is a warning, never a refusal: plans in force have less.
 *
 * @param lower last day of the level below, e.g. of the communes, or day on which the data are closed
 * @param upper last day of the level above, e.g. of the district
 * @param workingDays working days after {@code lower}, up to and including {@code upper}; the first day is not counted
 *     (Civil Code 2015, article 147.2)
 */
public record LevelGap(LocalDate lower, LocalDate upper, int workingDays) {

    /**
     * @throws NullPointerException if a day is missing
     */
    public LevelGap {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
    }

    /**
     * @param lower last day still in time of the level below
     * @param upper last day still in time of the level above
     * @param calendar tells the working days
     * @return what lies between
     */
    public static LevelGap between(LocalDate lower, LocalDate upper, WorkingCalendar calendar) {
        return new LevelGap(lower, upper, calendar.workingDaysBetween(lower, upper));
    }

    /**
     * @return whether the decree's working day is left
     */
    public boolean enough() {
        return workingDays >= 1;
    }
}
