package vn.kehoach.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A time limit counted from an event: {@code trước ngày bầu cử 95 ngày} is -95 days, {@code sau 01 ngày} is 1 day,
 * {@code ngay sau khi kết thúc hội nghị} is 0 working days. The day of the event is not counted (Civil Code 2015,
 * article 147.2).
 *
 * @param event the day of the event
 * @param offset how many days after it, before it if negative
 * @param unit days or working days; 0 of either is the day of the event itself
 * @param bound whether the day reached still counts
 * @param hour the hour written, or null
 * @param weekendRule what becomes of a last day on which nobody works (Civil Code 2015, article 148.5)
 */
public record EventRule(
        LocalDate event, int offset, DayUnit unit, DueBound bound, LocalTime hour, WeekendRule weekendRule) {

    /** Ten years, so that a slip of the pen does not count for ever. */
    private static final int MOST_DAYS = 3_660;

    /**
     * @throws NullPointerException if something other than the hour is missing
     * @throws IllegalArgumentException if the hour is midnight or the offset more than ten years
     */
    public EventRule {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(weekendRule, "weekendRule");
        if (LocalTime.MIDNIGHT.equals(hour)) {
            throw new IllegalArgumentException("midnight is not an hour of a time limit");
        }
        if (offset > MOST_DAYS || offset < -MOST_DAYS) {
            throw new IllegalArgumentException(offset + " days from an event are more than ten years");
        }
    }

    /**
     * @param calendar tells the working days
     * @return the limit on real days
     */
    public DueRule on(WorkingCalendar calendar) {
        LocalDate day = unit == DayUnit.WORKING_DAYS ? calendar.plusWorkingDays(event, offset) : event.plusDays(offset);
        return new DueRule(bound, day, hour, weekendRule);
    }
}
