package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, written {@code 2023-03}, or {@code 3} for March of the plan's year.
 *
 * @param ofYear the year, or null for the plan's
 * @param month 1 to 12
 */
public record MonthOf(Integer ofYear, int month) {

    private static final Pattern FORM = Pattern.compile("(?:(\\d{4})-)?(0?[1-9]|1[0-2])");

    /**
     * @param written e.g. {@code 2023-03} or {@code 03}
     * @return the month
     * @throws IllegalArgumentException if it is written otherwise
     */
    @JsonCreator
    public static MonthOf parse(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(written);
        }
        return new MonthOf(
                parts.group(1) == null ? null : Integer.valueOf(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /**
     * @param month 1 to 12
     * @return that month of the plan's year
     * @throws IllegalArgumentException if there is no such month
     */
    @JsonCreator
    public static MonthOf parse(int month) {
        return parse(String.valueOf(month));
    }

    /**
     * @param planYear the plan's year
     * @return the month with its year
     */
    public YearMonth in(int planYear) {
        return YearMonth.of(ofYear == null ? planYear : ofYear, month);
    }

    /**
     * @return as written in a definition
     */
    @JsonValue
    @Override
    public String toString() {
        return ofYear == null ? String.valueOf(month) : "%04d-%02d".formatted(ofYear, month);
    }
}
