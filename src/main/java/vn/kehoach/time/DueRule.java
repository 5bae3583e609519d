package vn.kehoach.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A time limit as a plan writes it. A day ends at 24:00 (Civil Code 2015, article 148.6).
 *
 * @param bound whether the day written still counts; with an hour, the day always does
 * @param written the day written
 * @param hour the hour written, e.g. 17:00, or null; midnight is not an hour: write the day alone, {@code EXCLUSIVE}
 * @param weekendRule what becomes of a last day on which nobody works
 */
public record DueRule(DueBound bound, LocalDate written, LocalTime hour, WeekendRule weekendRule) {

    /**
     * @throws NullPointerException if bound, day or weekend rule is missing
     * @throws IllegalArgumentException if the hour is midnight
     */
    public DueRule {
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(weekendRule, "weekendRule");
        if (LocalTime.MIDNIGHT.equals(hour)) {
            throw new IllegalArgumentException("midnight is not an hour of a time limit");
        }
    }

    /**
     * @param day the day in {@code trước ngày …}
     * @return that limit, kept as written on a weekend
     */
    public static DueRule before(LocalDate day) {
        return new DueRule(DueBound.EXCLUSIVE, day, null, WeekendRule.NONE);
    }

    /**
     * @param day the day in {@code chậm nhất ngày …}
     * @return that limit, kept as written on a weekend
     */
    public static DueRule atLatest(LocalDate day) {
        return new DueRule(DueBound.INCLUSIVE, day, null, WeekendRule.NONE);
    }

    /**
     * @param calendar tells the working days that the weekend rule needs
     * @return the last day still in time (hạn cuối)
     */
    public LocalDate lastDay(WorkingCalendar calendar) {
        boolean dayBefore = bound == DueBound.EXCLUSIVE && hour == null;
        return weekendRule.apply(dayBefore ? written.minusDays(1) : written, calendar);
    }

    /**
     * @param calendar tells the working days that the weekend rule needs
     * @return the hour on the last day, or its 24:00, which is the start of the next day
     */
    public Instant lastMoment(WorkingCalendar calendar) {
        LocalDate day = lastDay(calendar);
        return (hour == null ? day.plusDays(1).atStartOfDay() : day.atTime(hour))
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }

    /**
     * @param moment when something was done
     * @param calendar tells the working days that the weekend rule needs
     * @return whether that was too late. The very instant of an hour written {@code chậm nhất} is in time, that of 24:00
     *     or of an hour written {@code trước} is not
     */
    public boolean missedAt(Instant moment, WorkingCalendar calendar) {
        Instant last = lastMoment(calendar);
        return hour != null && bound == DueBound.INCLUSIVE ? moment.isAfter(last) : !moment.isBefore(last);
    }
}
