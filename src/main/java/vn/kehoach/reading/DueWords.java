package vn.kehoach.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time limits in a sentence. {@code trước ngày} leaves the day itself out, {@code chậm nhất}, {@code đến} and {@code hết}
 * count it; a quarter or a month is a window of which the last day counts.
 */
final class DueWords {

    private static final String BEFORE = "trước(?! (?:và|hết|mắt|đây))";
    private static final String UNTIL =
            "(?:chậm nhất|muộn nhất|trễ nhất|không (?:muộn|chậm|trễ|quá) hơn|không quá|hạn (?:cuối|chót|gửi|nộp)"
                    + "|thời hạn(?: gửi| nộp| hoàn thành| báo cáo)?|đến hết|đến trước|đến|hết|xong trong|trong)";
    private static final String GLUE = "\\s*(?:là|vào|trong|:|–|-|\\s|đến hết|hết|trước)*\\s*";
    private static final String HOUR =
            "(?:(?<hour>\\d{1,2})\\s*(?:giờ|h|g|:)\\s*(?<minute>\\d{2})?(?:\\s*phút)?,?\\s*)?";
    private static final Pattern DATED = Spelt.pattern(
            "(?<![\\p{L}])(?<bound>" + BEFORE + "|" + UNTIL + ")" + GLUE + HOUR + "(?<day>ngày\\s+)?" + Dates.DAY);
    private static final Pattern RECURRING = Spelt.pattern(
            "(?<![\\p{L}])(?<bound>" + BEFORE + "|" + UNTIL + "|vào)" + GLUE + HOUR
                    + "ngày\\s+(?:mồng |mùng )?(?<rd>\\d{1,2})\\s+(?<every>(?:của )?(?:hàng|hằng|mỗi) tháng|(?:của )?tháng (?:sau|kế tiếp|tiếp theo)"
                    + "|(?:của )?tháng cuối (?:của )?(?:hàng |mỗi )?quý|(?:của )?tháng đầu (?:của )?quý (?:sau|tiếp theo)"
                    + "|(?:tháng 6 và (?:ngày \\d+ )?tháng 1[12])(?: hàng năm| hằng năm)?|tháng \\d{1,2} (?:hàng|hằng) năm)");
    private static final Pattern QUARTER = Spelt.pattern(
            "(?<![\\p{L}])(?:(?<bound>trước|trong|vào|hết|chậm nhất(?: là)?|hoàn thành(?: trong)?|xong trong)\\s+)(?:hết\\s+)?quý\\s+(?<q>IV|I{1,3}|[1-4])"
                    + "(?:\\s*[/-]\\s*|\\s+năm\\s+|\\s+)(?<qy>\\d{4})");
    private static final Pattern MONTH = Spelt.pattern(
            "(?<![\\p{L}])(?<bound>trước|trong|vào|hết|chậm nhất(?: là)?(?: trong)?|xong trong)\\s+(?:hết\\s+)?"
                    + "tháng\\s+(?<mm>\\d{1,2})(?:\\s*[/-]\\s*|\\s+năm\\s+)(?<my>\\d{4})");
    private static final Pattern EVENT_AFTER = Spelt.pattern(
            "(?<![\\p{L}])(?:trong (?:vòng |thời hạn )?|chậm nhất(?: là)?(?: sau)? |sau (?:tối đa )?|không quá )"
                    + "(?<n>\\d{1,3})\\s+ngày(?<w> làm việc)?,?\\s*(?:kể\\s+)?(?:từ|sau)\\s+(?<event>(?:ngày |khi )[^.;,()]{3,80})");
    private static final Pattern EVENT_BEFORE = Spelt.pattern(
            "(?<![\\p{L}])(?:chậm nhất(?: là)? )?trước\\s+(?:ít nhất )?(?<n>\\d{1,3})\\s+ngày(?<w> làm việc)?\\s+"
                    + "(?<event>(?:trước )?(?:tổ chức|diễn ra|khai mạc|ngày|khi)\\s+[^.;,()]{3,60})");
    private static final Pattern UNDATED = Spelt.pattern(
            "(?<![\\p{L}])(?:vào |dịp )?cuối năm(?! \\d)|(?<![\\p{L}])(?:vào )?cuối (?:mỗi )?quý(?! [IV\\d])");

    private final int year;

    DueWords(int year) {
        this.year = year;
    }

    /** Time limits in the order of the sentence; where two overlap, the longer one. */
    List<Due> in(String sentence) {
        String one = Spelt.one(sentence);
        List<Due> found = new ArrayList<>();
        each(RECURRING, one, m -> found.add(recurring(sentence, m)));
        each(EVENT_AFTER, one, m -> found.add(event(sentence, m, 1)));
        each(EVENT_BEFORE, one, m -> found.add(event(sentence, m, -1)));
        each(DATED, one, m -> dated(sentence, m, found));
        each(QUARTER, one, m -> found.add(quarter(sentence, m)));
        each(MONTH, one, m -> month(sentence, m, found));
        each(UNDATED, one, m -> found.add(Due.undated(cut(sentence, m), m.start(), m.end())));
        List<Due> apart = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing((Due d) -> d.start() - d.end()))
                .forEach(due -> {
                    if (apart.stream().noneMatch(other -> due.start() < other.end() && other.start() < due.end())) {
                        apart.add(due);
                    }
                });
        apart.sort(Comparator.comparing(Due::start));
        return apart;
    }

    private interface Each {
        void match(Matcher found);
    }

    private static void each(Pattern pattern, String one, Each each) {
        Matcher found = pattern.matcher(one);
        while (found.find()) {
            each.match(found);
        }
    }

    private void dated(String sentence, Matcher m, List<Due> found) {
        LocalDate day = Dates.of(m, year);
        // "đến 15/6" without "ngày" may be a score or a fraction; a figure with its year may not.
        boolean clear = m.group("day") != null || m.group("y") != null || m.group("yw") != null;
        if (day != null && clear && !isRange(sentence, m)) {
            found.add(Due.day(cut(sentence, m), bound(m), day, hour(m), m.start(), m.end()));
        }
    }

    // "từ ngày 01/5/2023 đến ngày 30/6/2023" says of what time a report tells, or when a thing goes on.
    private static boolean isRange(String sentence, Matcher m) {
        String before = Spelt.one(sentence.substring(Math.max(0, m.start() - 45), m.start()))
                .toLowerCase(Locale.ROOT);
        return m.group("bound").toLowerCase(Locale.ROOT).startsWith("đến")
                && before.matches(".*(từ|kể từ)\\s+(ngày\\s+)?\\d{1,2}[\\d/.\\s\\p{L}-]*$");
    }

    private static String bound(Matcher m) {
        String words = m.group().toLowerCase(Locale.ROOT);
        return words.contains("trước") ? "EXCLUSIVE" : "INCLUSIVE";
    }

    private static String hour(Matcher m) {
        if (m.group("hour") == null) {
            return null;
        }
        String minute = m.group("minute") == null ? "00" : m.group("minute");
        return "%02d:%s".formatted(Integer.parseInt(m.group("hour")), minute);
    }

    private Due quarter(String sentence, Matcher m) {
        String q = m.group("q").toUpperCase(Locale.ROOT);
        int number = q.matches("\\d")
                ? Integer.parseInt(q)
                : List.of("I", "II", "III", "IV").indexOf(q) + 1;
        LocalDate from = LocalDate.of(Integer.parseInt(m.group("qy")), number * 3 - 2, 1);
        return span(sentence, m, from, from.plusMonths(3).minusDays(1));
    }

    private void month(String sentence, Matcher m, List<Due> found) {
        int month = Integer.parseInt(m.group("mm"));
        if (month >= 1 && month <= 12) {
            YearMonth in = YearMonth.of(Integer.parseInt(m.group("my")), month);
            found.add(span(sentence, m, in.atDay(1), in.atEndOfMonth()));
        }
    }

    private static Due span(String sentence, Matcher m, LocalDate from, LocalDate to) {
        return "trước".equalsIgnoreCase(m.group("bound"))
                ? Due.day(cut(sentence, m), "EXCLUSIVE", from, null, m.start(), m.end())
                : Due.window(cut(sentence, m), from, to, m.start(), m.end());
    }

    private static Due event(String sentence, Matcher m, int sign) {
        String event = sentence.substring(m.start("event"), m.end("event")).strip();
        return new Due(
                cut(sentence, m),
                "EVENT",
                null,
                null,
                null,
                event,
                sign * Integer.parseInt(m.group("n")),
                m.group("w") != null,
                null,
                null,
                0,
                m.start(),
                m.end());
    }

    private static Due recurring(String sentence, Matcher m) {
        String words = m.group("every").toLowerCase(Locale.ROOT);
        String every = words.contains("quý") ? "QUARTER" : words.contains("năm") ? "YEAR" : "MONTH";
        int offset = words.matches(".*(sau|tiếp).*") ? 1 : 0;
        return new Due(
                cut(sentence, m),
                "RECURRING",
                null,
                null,
                hour(m),
                bound(m),
                null,
                false,
                every,
                Integer.parseInt(m.group("rd")),
                offset,
                m.start(),
                m.end());
    }

    private static String cut(String sentence, Matcher m) {
        return sentence.substring(m.start(), m.end()).strip();
    }
}
