package vn.kehoach.time;

import java.time.YearMonth;

/** How often a report is made (tần suất). Half years are the first and the last six months of a year. */
public enum Every {
    /** Monthly (hằng tháng). */
    MONTH(1),
    /** Quarterly (hằng quý). */
    QUARTER(3),
    /** Twice a year (6 tháng đầu năm, 6 tháng cuối năm). */
    HALF_YEAR(6),
    /** Yearly (hằng năm). */
    YEAR(12);

    private final int months;

    Every(int months) {
        this.months = months;
    }

    /**
     * @return how many months it spans
     */
    public int months() {
        return months;
    }

    /**
     * @return how many there are in a year, e.g. 4 quarters
     */
    public int perYear() {
        return 12 / months;
    }

    /**
     * @param month any month
     * @return number in its year of the period that the month lies in, from 1
     */
    public int number(YearMonth month) {
        return (month.getMonthValue() - 1) / months + 1;
    }

    /**
     * @param year e.g. 2023
     * @param number 1 to {@link #perYear}
     * @return the last month of that period
     * @throws IllegalArgumentException if the year has no period of that number
     */
    public YearMonth lastMonth(int year, int number) {
        if (number < 1 || number > perYear()) {
            throw new IllegalArgumentException(this + ": a year has no period number " + number);
        }
        return YearMonth.of(year, number * months);
    }
}
