package vn.kehoach.time;

import java.time.LocalDate;

/**
 * Working days of the administration: Monday to Friday without holidays, days off in their place and swapped days,
 * with the Saturdays that are worked for them. Which days those are is data (Labour Code 2019, articles 111 and 112,
 * and the notices of each year).
 */
public interface WorkingCalendar {

    /**
     * @param day a day of any year; in a year that is not {@link #confirmed} the answer may change
     * @return whether offices work on it
     */
    boolean isWorkingDay(LocalDate day);

    /**
     * @param year e.g. 2023
     * @return whether the holidays of that year are known from its notice; pages warn where they are not
     */
    boolean confirmed(int year);

    /**
     * @param day any day
     * @return the first working day after it
     */
    default LocalDate nextWorkingDay(LocalDate day) {
        return firstWorkingDayOnOrAfter(day.plusDays(1));
    }

    /**
     * @param day any day
     * @return the last working day before it
     */
    default LocalDate previousWorkingDay(LocalDate day) {
        return lastWorkingDayOnOrBefore(day.minusDays(1));
    }

    /**
     * @param day any day
     * @return itself if it is a working day, otherwise the next one
     */
    default LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * @param day any day
     * @return itself if it is a working day, otherwise the one before
     */
    default LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /**
     * @param day where counting starts; it is not counted itself (Civil Code 2015, article 147)
     * @param count how many working days on, or back if negative
     * @return the working day reached; for 0 the day itself, working or not
     */
    default LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = Math.abs(count); left > 0; left--) {
            reached = count > 0 ? nextWorkingDay(reached) : previousWorkingDay(reached);
        }
        return reached;
    }

    /**
     * Lateness: how many working days lie after the last day, up to and including another. Something can be late by no
     * working day at all, e.g. on the Saturday after a Friday.
     *
     * @param lastDay the last day still in time
     * @param day the day on which it was done, or today
     * @return the number, 0 if {@code day} is not after {@code lastDay}
     */
    default int workingDaysBetween(LocalDate lastDay, LocalDate day) {
        return (int) lastDay.plusDays(1)
                .datesUntil(day.isAfter(lastDay) ? day.plusDays(1) : lastDay.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
