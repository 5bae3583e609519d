package vn.kehoach.time;

import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A time limit that comes back, e.g. {@code trước ngày mùng 3 hàng tháng}. It is expanded into named periods before
 * anybody signs the plan: people see dates, not rules (Decree 09/2019/NĐ-CP, article 8).
 *
 * @param every how often
 * @param dueDay day of the month, 1 to 31; one beyond the month's end means its last day. Null: the plan writes no day
 * @param monthOffset which month the day lies in, counted from the last month of the period: 1 for the month after it,
 *     -1 for a yearly report asked for in November
 * @param bound whether the day still counts
 * @param hour the hour written, or null
 * @param weekendRule what becomes of a last day on which nobody works
 * @param first the first period is the first that ends in this month or later
 * @param last the last period is the last that ends in this month or earlier
 */
public record Recurrence(
        Every every,
        Integer dueDay,
        int monthOffset,
        DueBound bound,
        LocalTime hour,
        WeekendRule weekendRule,
        YearMonth first,
        YearMonth last) {

    /** No plan runs longer; a slip of the pen in a year must not make thousands of rounds. */
    private static final int MOST_MONTHS = 120;

    /**
     * @throws NullPointerException if something other than the day or the hour is missing
     * @throws IllegalArgumentException if the day is not 1 to 31, the offset is more than a year, the hour is midnight,
     *     {@code last} lies before {@code first} or more than ten years after it
     */
    public Recurrence {
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(weekendRule, "weekendRule");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (dueDay != null && (dueDay < 1 || dueDay > 31)) {
            throw new IllegalArgumentException("no month has a day " + dueDay);
        }
        if (Math.abs(monthOffset) > 12) {
            throw new IllegalArgumentException("due " + monthOffset + " months off its period, more than a year");
        }
        if (LocalTime.MIDNIGHT.equals(hour)) {
            throw new IllegalArgumentException("midnight is not an hour of a time limit");
        }
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("from " + first + " to " + last + " is not 1 to 120 months");
        }
    }

    /**
     * @return the periods in order, each with its time limit; empty if none ends from {@code first} to {@code last}
     */
    public List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            int number = every.number(month);
            if (every.lastMonth(month.getYear(), number).equals(month)) {
                periods.add(Period.of(every, month.getYear(), number).due(due(month)));
            }
        }
        return List.copyOf(periods);
    }

    private DueRule due(YearMonth lastMonth) {
        if (dueDay == null) {
            return null;
        }
        YearMonth month = lastMonth.plusMonths(monthOffset);
        return new DueRule(bound, month.atDay(Math.min(dueDay, month.lengthOfMonth())), hour, weekendRule);
    }
}
