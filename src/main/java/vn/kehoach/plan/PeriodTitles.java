package vn.kehoach.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.time.DataWindow;
import vn.kehoach.time.DataWindows;
import vn.kehoach.time.Every;

/**
 * The usual window of data of a report that is named after its period, e.g. {@code Báo cáo 6 tháng đầu năm 2023}, where a
 * plan writes none (Decree 09/2019, article 12). The drafter sees it and may change it.
 */
final class PeriodTitles {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final Pattern HALF = Pattern.compile("6 tháng (đầu|cuối) năm (\\d{4})", FLAGS);
    private static final Pattern QUARTER = Pattern.compile("quý (IV|I{1,3})(?: năm |/)(\\d{4})", FLAGS);
    private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})(?: năm |/)(\\d{4})", FLAGS);
    private static final Pattern YEAR = Pattern.compile("báo cáo (?:.* )?năm (\\d{4})$", FLAGS);

    private PeriodTitles() {}

    static Optional<DataWindow> window(String title) {
        Matcher half = HALF.matcher(title);
        if (half.find()) {
            int number = half.group(1).equalsIgnoreCase("đầu") ? 1 : 2;
            return Optional.of(DataWindows.of(Every.HALF_YEAR, Integer.parseInt(half.group(2)), number));
        }
        Matcher quarter = QUARTER.matcher(title);
        if (quarter.find()) {
            int number = QUARTERS.indexOf(quarter.group(1).toUpperCase()) + 1;
            return Optional.of(DataWindows.of(Every.QUARTER, Integer.parseInt(quarter.group(2)), number));
        }
        Matcher month = MONTH.matcher(title);
        if (month.find()) {
            int number = Integer.parseInt(month.group(1));
            return number < 1 || number > 12
                    ? Optional.empty()
                    : Optional.of(DataWindows.of(Every.MONTH, Integer.parseInt(month.group(2)), number));
        }
        Matcher year = YEAR.matcher(title);
        return year.find()
                ? Optional.of(DataWindows.of(Every.YEAR, Integer.parseInt(year.group(1)), 1))
                : Optional.empty();
    }
}
