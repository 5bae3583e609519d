package vn.kehoach.reading;

import java.time.LocalDate;
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
            "(?:chậm nhất|muộn nhất|trễ nhất|không (?:muộn|chậm|trễ|quá) hơn|không quá|hạn (?:cuối cùng|cuối|chót|gửi|nộp)"
                    + "|(?:thời hạn|thời gian)(?: gửi| nộp| hoàn thành| báo cáo)*|đến hết|đến trước|đến|hết|xong trong|xong|trong|vào|hoàn thành(?: vào)?)";
    private static final String GLUE = "\\s*(?:là|vào|trong|:|–|-|\\s|đến hết|hết|đến|trước|các|thời điểm)*\\s*";
    private static final String HOUR =
            "(?:(?<hour>\\d{1,2})\\s*(?:giờ|h|g|:)\\s*(?<minute>\\d{2})?(?:\\s*phút)?,?\\s*)?";
    private static final Pattern DATED = Spelt.pattern(
            "(?<![\\p{L}])(?<bound>" + BEFORE + "|" + UNTIL + ")" + GLUE + HOUR + "(?<day>ngày\\s+)?" + Dates.DAY);
    /** "… trước ngày 25/6 và ngày 25/12/2024" */
    private static final Pattern AND =
            Spelt.pattern("(?:,|;| và|, và|/)\\s*(?<bound>" + BEFORE + "\\s+)?(?:vào )?(?<day>ngày\\s+)?" + Dates.DAY);

    private static final String EVERY =
            "(?:của )?(?:(?:hàng|hằng|mỗi) (?:tháng|quý|năm)|tháng (?:sau|kế tiếp|tiếp theo)(?: liền kề)?"
                    + "|tháng cuối (?:của )?(?:(?:hàng|hằng|mỗi) )?quý|(?:tháng cuối )?(?:hàng|hằng|mỗi) quý|tháng đầu (?:của )?quý (?:sau|tiếp theo|kế tiếp)"
                    + "|tháng thứ (?:hai|ba|2|3) (?:của |trong )?(?:mỗi )?quý)";
    private static final Pattern RECURRING = Spelt.pattern("(?<![\\p{L}])(?:(?<bound>" + BEFORE + "|" + UNTIL + ")"
            + GLUE + HOUR + ")?ngày\\s+(?:mồng |mùng )?(?<rd>\\d{1,2})\\s+(?<every>" + EVERY + ")");
    /** "hằng tháng vào ngày 25", "hằng tháng (trước ngày 15)" */
    private static final Pattern EACH = Spelt.pattern(
            "(?<![\\p{L}])(?<every>(?:hàng|hằng|mỗi) (?:tháng|quý))[\\s,]*\\(?(?:gửi )?(?:(?<bound>" + BEFORE + "|"
                    + UNTIL + ")" + GLUE + HOUR + ")?ngày\\s+(?<rd>\\d{1,2})(?!\\s*[/.-]\\s?\\d|\\s+tháng|\\d)");

    private static final Pattern LIMITS =
            Spelt.pattern("(?<![\\p{L}])(?:trước|chậm nhất|muộn nhất|hết|xong|hoàn thành)(?![\\p{L}])");
    private static final String ONE_MONTH = "(?:0?[1-9]|1[0-2])(?![\\d/]*\\d/)";
    private static final Pattern QUARTER = Spelt.pattern(
            "(?<![\\p{L}])(?:(?<bound>trước|trong|vào|hết|chậm nhất(?: là)?(?: trong| vào)?|hoàn thành(?: trong| vào)?|xong trong)\\s+)(?:hết\\s+)?quý\\s+(?<q>IV|I{1,3}|[1-4])(?![\\p{L}\\d])"
                    + "(?:\\s*(?:,|và|-|–|đến)\\s*(?:quý\\s+)?(?<q2>IV|I{1,3}|[1-4])(?![\\p{L}\\d]))*(?:(?:\\s*[/-]\\s*|\\s+năm\\s+|\\s+)(?<qy>\\d{4}))?");
    private static final Pattern MONTH = Spelt.pattern(
            "(?<![\\p{L}])(?<bound>trước|trong|vào|hết|chậm nhất(?: là)?(?: trong| vào)?|xong trong|hoàn thành(?: trong| vào)?)\\s+(?:hết\\s+)?"
                    + "tháng\\s+(?<mm>" + ONE_MONTH + ")(?:\\s*(?:,|và|-|–|đến)\\s*(?:tháng )?(?<mm2>" + ONE_MONTH
                    + "))*(?:(?:\\s*[/-]\\s*|\\s+năm\\s+)(?<my>\\d{4}))?(?![\\d/])");
    private static final Pattern SPAN = Spelt.pattern("(?<![\\p{L}])(?:kể )?từ\\s+" + HOUR + "(?:ngày\\s+)?"
            + Dates.DAY
            + "\\s*(?:đến|-|–)\\s*(?:hết\\s+)?(?:\\d{1,2}\\s*(?:giờ|h|g|:)\\s*(?:\\d{2})?(?:\\s*phút)?,?\\s*)?(?:ngày\\s+)?(?<until>"
            + "\\d{1,2}(?:\\s?[/.-]\\s?|\\s+tháng\\s+)\\d{1,2}(?:(?:\\s?[/.-]\\s?|\\s+năm\\s+)\\d{4})?)(?!\\d)");
    private static final Pattern MONTHS = Spelt.pattern("(?<![\\p{L}])từ\\s+tháng\\s+(?<mm>" + ONE_MONTH
            + ")(?:\\s*(?:[/-]|năm)\\s*\\d{4})?\\s*(?:đến|-|–)\\s*(?:hết )?tháng\\s+(?<mm2>" + ONE_MONTH
            + ")(?:\\s*(?:[/-]|năm)\\s*(?<my>\\d{4}))?(?![\\d/])");
    private static final Pattern LABELLED = Spelt.pattern(
            "(?<![\\p{L}])(?:thời gian|thời hạn|tiến độ|thời điểm)(?: (?:thực hiện|hoàn thành|tổ chức|triển khai|kết thúc|dự kiến|báo cáo|gửi|nộp|xong))*\\s*:\\s*(?<time>[^;.()]*(?:\\.\\d[^;.()]*)*)");
    /** "…: Tháng 10, 11 năm 2023." */
    private static final Pattern BEHIND =
            Spelt.pattern("(?<=\\p{L}|\\)):\\s*(?<time>(?:quý|tháng|ngày)\\s+(?:\\d|[IV])[^;.():]*)(?=[.;]?\\s*$)");

    private static final Pattern EVENT_AFTER = Spelt.pattern(
            "(?<![\\p{L}])(?:(?:chậm nhất|muộn nhất)(?: là)? )?(?:trong (?:vòng |thời hạn |thời gian )?|(?:chậm nhất|muộn nhất)(?: là)?(?: sau)? |sau (?:tối đa )?|không quá )"
                    + "(?<n>\\d{1,3})\\s+(?:\\([^)]{2,12}\\)\\s+)?ngày(?<w> làm việc)?,?\\s*(?:kể\\s+)?(?:từ|sau)\\s+(?<event>(?:ngày |khi )[^.;,()]{3,80})");
    private static final Pattern EVENT_BEFORE = Spelt.pattern(
            "(?<![\\p{L}])(?:chậm nhất(?: là)? )?trước\\s+(?:ít nhất )?(?<n>\\d{1,3})\\s+ngày(?<w> làm việc)?\\s+"
                    + "(?<event>(?:trước )?(?:tổ chức|diễn ra|khai mạc|ngày|khi)\\s+[^.;,()]{3,60})");
    private static final Pattern UNDATED = Spelt.pattern(
            "(?<![\\p{L}])(?:vào |dịp )?cuối năm(?! \\d)|(?<![\\p{L}])(?:vào )?cuối (?:mỗi )?quý(?! [IV\\d])");
    /** Of what time figures tell, and until when a thing was so, is no time limit. */
    private static final Pattern COUNTED =
            Spelt.pattern("(?:số liệu|tính|thống kê|chốt|thời điểm|kỳ báo cáo|đã|giai đoạn|hiệu lực)[^.;,]{0,25}$");

    private final int year;

    DueWords(int year) {
        this.year = year;
    }

    /** Time limits in the order of the sentence; where two overlap, the longer one. */
    List<Due> in(String sentence) {
        String one = Spelt.one(sentence);
        List<Due> found = new ArrayList<>();
        each(RECURRING, one, m -> found.add(recurring(sentence, m, m.end())));
        each(EACH, one, m -> found.add(recurring(sentence, m, closed(sentence, m))));
        each(EVENT_AFTER, one, m -> found.add(event(sentence, m, 1)));
        each(EVENT_BEFORE, one, m -> found.add(event(sentence, m, -1)));
        each(DATED, one, m -> dated(sentence, one, m, found));
        each(SPAN, one, m -> spanned(sentence, m, found));
        each(MONTHS, one, m -> months(sentence, m, found));
        each(QUARTER, one, m -> found.add(quarter(sentence, m)));
        each(MONTH, one, m -> month(sentence, m, found));
        each(LABELLED, one, m -> labelled(sentence, m, found));
        each(BEHIND, one, m -> behind(sentence, m, found));
        each(UNDATED, one, m -> found.add(Due.undated(cut(sentence, m), m.start(), m.end())));
        found.removeIf(d -> COUNTED.matcher(one.substring(0, d.start())).find());
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

    /** Time limits of words that are known to say when, so that {@code Quý II/2024} and {@code 23/8/2025} are enough. */
    List<Due> ofTime(String words) {
        String time = SourceText.folded(words);
        List<Due> said = in(time);
        if (!said.isEmpty()) {
            return said;
        }
        boolean day = Spelt.begins(Spelt.pattern("(?:" + HOUR + "ngày |xong |trước )?" + Dates.DAY), time);
        List<Due> inner = in((day ? "vào ngày " : "trong ")
                + time.replaceFirst("(?iu)^ngày ", "").replaceFirst("(?iu)^(dự kiến|khoảng|cả|trong)\\s+", ""));
        Matcher whole = Spelt.pattern("(?:cả |trong |hết )?năm (?<y>20\\d{2})(?! ?[-–])")
                .matcher(Spelt.one(time));
        if (inner.isEmpty() && whole.matches()) {
            LocalDate first = LocalDate.of(Integer.parseInt(whole.group("y")), 1, 1);
            return List.of(Due.window(time, first, first.plusYears(1).minusDays(1), 0, time.length()));
        }
        return inner.stream().map(d -> d.as(time, 0, time.length())).limit(1).toList();
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

    private void dated(String sentence, String one, Matcher m, List<Due> found) {
        // "đến 15/6" without "ngày" may be a score or a fraction; "trước 15/6" and a figure with its year may not.
        boolean clear = m.group("day") != null
                || m.group("y") != null
                || m.group("yw") != null
                || LIMITS.matcher(m.group("bound")).lookingAt();
        List<Matcher> more = new ArrayList<>();
        int at = m.end();
        for (Matcher and = AND.matcher(one); and.region(at, one.length()).lookingAt(); and = AND.matcher(one)) {
            if (and.group("day") == null
                    && and.group("y") == null
                    && and.group("dw") == null
                    && m.group("ds") == null) {
                break;
            }
            more.add(and);
            at = and.end();
        }
        // "trước ngày 15/6 và ngày 15/12/2024": the year written last is that of the days before it.
        int written = year;
        for (Matcher and : more) {
            written = yearOf(and, written);
        }
        LocalDate day = Dates.of(m, yearOf(m, written));
        if (day == null || !clear) {
            return;
        }
        found.add(Due.day(cut(sentence, m), bound(m.group()), day, hour(m), m.start(), m.end()));
        for (Matcher and : more) {
            LocalDate next = Dates.of(and, written);
            if (next != null) {
                String bound = and.group("bound") != null ? "EXCLUSIVE" : bound(m.group());
                String text = cut(sentence, and).replaceFirst("^(?iu:,|;|và|/|\\s)+", "");
                found.add(Due.day(text, bound, next, hour(m), and.end() - text.length(), and.end()));
            }
        }
    }

    private static int yearOf(Matcher m, int otherwise) {
        String written = m.group("y") != null ? m.group("y") : m.group("yw");
        return written == null ? otherwise : Integer.parseInt(written);
    }

    private static String bound(String words) {
        return Spelt.one(words).toLowerCase(Locale.ROOT).contains("trước") ? "EXCLUSIVE" : "INCLUSIVE";
    }

    private static String hour(Matcher m) {
        if (m.group("hour") == null) {
            return null;
        }
        String minute = m.group("minute") == null ? "00" : m.group("minute");
        return "%02d:%s".formatted(Integer.parseInt(m.group("hour")), minute);
    }

    // "từ ngày 01/3 đến hết ngày 30/4/2024"
    private void spanned(String sentence, Matcher m, List<Due> found) {
        Matcher until = Spelt.pattern("(?:ngày )?" + Dates.DAY).matcher(m.group("until"));
        LocalDate to = until.matches() ? Dates.of(until, yearOf(m, year)) : null;
        LocalDate from = Dates.of(m, to == null ? year : to.getYear());
        if (from != null && to != null && !to.isBefore(from)) {
            found.add(Due.window(cut(sentence, m), from, to, m.start(), m.end()));
        }
    }

    private void months(String sentence, Matcher m, List<Due> found) {
        int written = m.group("my") == null ? year : Integer.parseInt(m.group("my"));
        LocalDate from = LocalDate.of(written, Integer.parseInt(m.group("mm")), 1);
        LocalDate to = LocalDate.of(written, Integer.parseInt(m.group("mm2")), 1);
        if (!to.isBefore(from)) {
            found.add(Due.window(cut(sentence, m), from, to.plusMonths(1).minusDays(1), m.start(), m.end()));
        }
    }

    // "Thời gian thực hiện: Quý III/2024"
    private void labelled(String sentence, Matcher m, List<Due> found) {
        String time = sentence.substring(m.start("time"), m.end("time")).strip();
        boolean said = !in(time).isEmpty();
        if (!said && !time.isEmpty()) {
            String whole = sentence.substring(m.start(), m.start("time") + time.length());
            ofTime(time).forEach(d -> found.add(d.as(whole, m.start(), m.start() + whole.length())));
        }
    }

    private void behind(String sentence, Matcher m, List<Due> found) {
        String time = sentence.substring(m.start("time"), m.end("time")).strip();
        if (in(time).isEmpty()) {
            ofTime(time).forEach(d -> found.add(d.as(time, m.start("time"), m.start("time") + time.length())));
        }
    }

    private Due quarter(String sentence, Matcher m) {
        int written = m.group("qy") == null ? year : Integer.parseInt(m.group("qy"));
        LocalDate from = LocalDate.of(written, quarter(m.group("q")) * 3 - 2, 1);
        int last = m.group("q2") == null ? quarter(m.group("q")) : quarter(m.group("q2"));
        return span(
                sentence,
                m,
                from,
                LocalDate.of(written, last * 3, 1).plusMonths(1).minusDays(1));
    }

    private static int quarter(String written) {
        return written.matches("\\d")
                ? Integer.parseInt(written)
                : List.of("I", "II", "III", "IV").indexOf(written.toUpperCase(Locale.ROOT)) + 1;
    }

    private void month(String sentence, Matcher m, List<Due> found) {
        int written = m.group("my") == null ? year : Integer.parseInt(m.group("my"));
        LocalDate from = LocalDate.of(written, Integer.parseInt(m.group("mm")), 1);
        LocalDate to = m.group("mm2") == null ? from : LocalDate.of(written, Integer.parseInt(m.group("mm2")), 1);
        found.add(span(sentence, m, from, to.plusMonths(1).minusDays(1)));
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

    private static int closed(String sentence, Matcher m) {
        return m.end() < sentence.length() && m.group().contains("(") && sentence.charAt(m.end()) == ')'
                ? m.end() + 1
                : m.end();
    }

    private static Due recurring(String sentence, Matcher m, int end) {
        String words = Spelt.one(m.group("every")).toLowerCase(Locale.ROOT);
        String every = words.contains("quý") ? "QUARTER" : words.contains("năm") ? "YEAR" : "MONTH";
        int offset = words.matches(".*(sau|tiếp).*") ? 1 : 0;
        return new Due(
                sentence.substring(m.start(), end).strip(),
                "RECURRING",
                null,
                null,
                hour(m),
                bound(m.group()),
                null,
                false,
                every,
                Integer.parseInt(m.group("rd")),
                offset,
                m.start(),
                end);
    }

    private static String cut(String sentence, Matcher m) {
        return sentence.substring(m.start(), m.end()).strip();
    }
}
