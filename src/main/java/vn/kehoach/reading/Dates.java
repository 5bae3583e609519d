package vn.kehoach.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as Vietnamese papers write them: {@code 15/6/2023}, {@code 15-6-2023}, {@code 15 tháng 6 năm 2023}, {@code 15/6}. */
final class Dates {

    /** Four groups for figures (the last for a day without a year), three for words. */
    static final String DAY =
            "(?:(?:mồng |mùng )?(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2})\\s?[/.-]\\s?(?<y>\\d{4})(?!\\d)"
                    + "|(?:mồng |mùng )?(?<dw>\\d{1,2})\\s+tháng\\s+(?<mw>\\d{1,2})(?:\\s*(?:năm|/)\\s*(?<yw>\\d{4}))?(?!\\d)"
                    + "|(?<ds>\\d{1,2})/(?<ms>\\d{1,2})(?![\\d/]))";

    private static final Pattern FULL = Spelt.pattern("ngày\\s+" + DAY);

    private Dates() {}

    /** The day of a match of {@link #DAY}; the year of the plan where none is written; null if there is no such day. */
    static LocalDate of(Matcher found, int year) {
        try {
            if (found.group("d") != null) {
                return LocalDate.of(number(found, "y"), number(found, "m"), number(found, "d"));
            }
            if (found.group("dw") != null) {
                int written = found.group("yw") == null ? year : number(found, "yw");
                return LocalDate.of(written, number(found, "mw"), number(found, "dw"));
            }
            return LocalDate.of(year, number(found, "ms"), number(found, "ds"));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The first day written with its year after the word {@code ngày}, or null. */
    static LocalDate first(String text) {
        Matcher found = FULL.matcher(Spelt.one(text));
        while (found.find()) {
            boolean year = found.group("y") != null || found.group("yw") != null;
            LocalDate day = year ? of(found, 0) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
