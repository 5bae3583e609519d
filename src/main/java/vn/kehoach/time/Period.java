package vn.kehoach.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * One turn of a {@link Recurrence}, e.g. the first quarter of 2023 (kỳ báo cáo).
 *
 * @param every how often
 * @param year the calendar year
 * @param number 1 to 12, 4, 2 or 1
 * @param from first day of the calendar period; the data are those of {@link DataWindows}
 * @param to last day of the calendar period
 * @param due when it is due, or null if the plan writes no day and the drafter is to be asked
 */
public record Period(Every every, int year, int number, LocalDate from, LocalDate to, DueRule due) {

    /**
     * @throws NullPointerException if something other than {@code due} is missing
     */
    public Period {
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * @param every how often
     * @param year the calendar year
     * @param number 1 to {@link Every#perYear}
     * @return that period, without a time limit
     * @throws IllegalArgumentException if the year has no period of that number
     */
    public static Period of(Every every, int year, int number) {
        YearMonth last = every.lastMonth(year, number);
        LocalDate from = last.minusMonths(every.months() - 1L).atDay(1);
        return new Period(every, year, number, from, last.atEndOfMonth(), null);
    }

    /**
     * @param rule a time limit, or null
     * @return the same period with that limit
     */
    public Period due(DueRule rule) {
        return new Period(every, year, number, from, to, rule);
    }

    /**
     * @return the days whose data the report of this period holds
     */
    public DataWindow data() {
        return DataWindows.of(every, year, number);
    }
}
