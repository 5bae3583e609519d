package vn.kehoach.time;

import java.time.YearMonth;

/**
 * The usual windows of data of periodic reports (Decree 09/2019/NĐ-CP, article 12): from the 15th of the month before
 * the period to the 14th of its last month, e.g. 15/12 to 14/6 for the first half of a year. A plan may write others.
 */
public final class DataWindows {

    private static final int OPENS = 15;
    private static final int CLOSES = 14;

    private DataWindows() {}

    /**
     * @param every how often
     * @param year the calendar year
     * @param number 1 to {@link Every#perYear}
     * @return the days whose data the report of that period holds
     * @throws IllegalArgumentException if the year has no period of that number
     */
    public static DataWindow of(Every every, int year, int number) {
        YearMonth last = every.lastMonth(year, number);
        return new DataWindow(last.minusMonths(every.months()).atDay(OPENS), last.atDay(CLOSES));
    }
}
