package vn.kehoach.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.kehoach.text.Folding;

/** How well words fit a column, and how likely a cell begins where they do. */
final class CellWeights {

    /** A sentence goes on with an abbreviation rather than begins with it. */
    private static final Pattern ABBREVIATED = Pattern.compile("(?!UBND|HĐND)\\p{Lu}{2,}[\\s,;.)]");

    private static final int FIRST = 40;
    private static final int LAST = 90;
    private static final int MOST_RECURRING = 20;
    private static final double NEVER = -1000;
    private static final String PERIOD = "tuần|tháng|quý|năm|ngày|đợt|lần";
    static final Pattern TIME = Spelt.pattern(
            "(?:(?:thường xuyên|định kỳ|hàng|hằng|liên tục|cả|trong|suốt|theo|sau|trước|chậm nhất|từ|đến|hết|xong|hoàn thành|đột xuất|khi|ngay|đầu|cuối|giữa|dự kiến|quý|tháng|năm|ngày|mỗi|6 tháng|sáu tháng|T\\d{1,2}|\\d{1,2}/\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|20\\d{2}|I{1,3}|IV)"
                    + "(?:[\\s,;:/.()–+-]+(?:là|và|các|trong|của|theo|đến|từ|hết|trước|sau|khi|ngày|tháng|quý|năm|hàng|hằng|kế hoạch|yêu cầu|quy định|tiến độ|chỉ đạo|thực tế|kỳ|định kỳ|thường xuyên|đầu|cuối|giữa|giai đoạn|tuần|lần|nhất|chậm|có|văn bản|\\d[\\d/.-]*|I{1,3}|IV|T\\d{1,2}[\\d/]*|chuyên mục|tin|bài|số|đột xuất|liên tục|hoặc|hội nghị|buổi|\\d+))*[\\d/.-]*[.;]?)");
    private static final Pattern PRODUCTS = Spelt.pattern(
            "(?:kế hoạch|báo cáo|văn bản|tin|quyết định|công văn|hội nghị|danh (?:sách|mục)|tờ trình|hồ sơ|chương trình|phần mềm|biên bản|tài liệu|bài|lớp|chuyên mục|thông báo|các|hệ thống|nghị quyết|đề án|quy chế|số|phiếu|bảng|clip|video|cuộc|kết quả|tỷ lệ|mô hình|buổi|giấy|hướng dẫn)(?![\\p{L}])");
    private static final Pattern SECOND_HEAD = Spelt.exact(
            "(?<!và|của|thuộc|tại|trong|[,;(–-])\\s(?:Phòng|Sở|Báo|Đài|Trung tâm|Công an|Chi cục|Cục|Các|Cổng|Hội|Đoàn|Ban(?! ngành)|UBND|Uỷ ban|Liên đoàn|Trạm|Mặt trận|Thanh tra)(?=\\s)");
    private static final Pattern ITEM = Pattern.compile("[+•].*|[-–] ?\\p{Lu}.*", Pattern.DOTALL);

    private static final Map<String, Integer> MOST_WORDS =
            Map.of("TIME", 14, "LEAD", 40, "COORDINATING", 40, "PRODUCT", 25, "FORM", 40, "CONTENT", Integer.MAX_VALUE);

    private final List<String> parts;
    private final Map<String, Integer> recurring;
    private final Map<String, Double> known;
    private final Map<String, Boolean> starts = new HashMap<>();

    /** @param known what words weigh by themselves, kept from one reading of the rows to the next */
    CellWeights(List<String> parts, Map<String, Integer> recurring, Map<String, Double> known) {
        this.parts = parts;
        this.recurring = recurring;
        this.known = known;
    }

    static String key(String cell) {
        return Folding.key(cell.replaceAll("[-–+•]\\s", ""));
    }

    /** The weight of the words from one to before another in a column. */
    double of(String part, CellTokens tokens, int from, int to) {
        if (from == to) {
            return empty(part);
        }
        if (to - from > MOST_WORDS.getOrDefault(part, 30)) {
            return NEVER;
        }
        if (!mayBegin(part, tokens, from)) {
            return NEVER;
        }
        double begins =
                from == 0 ? 0 : tokens.startsLine(from) ? 0.5 : tokens.gaps().get(from) ? 0.5 : -1.5;
        String text = tokens.text(from, to);
        int words = to - from;
        double fits = known.computeIfAbsent(part + "=" + text, k -> fits(part, text, words));
        return fits <= NEVER
                ? NEVER
                : fits + again(part, text, words) + begins + shape(part, tokens, from, to) + goesOn(part, tokens, from);
    }

    // Looked at for each beginning, not for each end: most ways end here.
    private boolean mayBegin(String part, CellTokens tokens, int from) {
        if (!List.of("TIME", "LEAD", "COORDINATING").contains(part)) {
            return true;
        }
        String first =
                tokens.text(from, Math.min(tokens.words().size(), from + 5)).replaceFirst("^[-–+•]\\s*", "");
        String kind = part.equals("TIME") ? part : "LEAD";
        return starts.computeIfAbsent(kind + first, k -> Spelt.begins(kind.equals("TIME") ? TIME : Bodies.HEAD, first));
    }

    private static double empty(String part) {
        return switch (part) {
            case "CONTENT" -> -8;
            case "FORM", "LEAD" -> -4;
            case "TIME" -> -2.5;
            case "PRODUCT" -> -1.5;
            default -> -0.5;
        };
    }

    private double again(String part, String text, int words) {
        int seen =
                recurring.isEmpty() || words > MOST_RECURRING ? 0 : recurring.getOrDefault(part + "=" + key(text), 0);
        return seen > 1 ? Math.min(3, 0.7 * seen) : 0;
    }

    private static double fits(String part, String text, int words) {
        return switch (part) {
            case "TIME" -> Spelt.is(TIME, SourceText.folded(text)) ? 6 + Math.min(4, words) * 0.5 : NEVER;
            case "LEAD", "COORDINATING" -> body(text, words);
            case "PRODUCT" -> product(text, words);
            case "FORM" ->
                words > 40 || text.contains("\n+") || text.startsWith("+")
                        ? NEVER
                        : (text.endsWith(":") ? -6 : 1)
                                - Math.max(0, words - 12) * 0.2
                                - (TIME_WITHIN.matcher(text).find() ? 3 : 0);
            case "CONTENT" ->
                1
                        + (text.startsWith("+")
                                        || Spelt.begins(
                                                Bodies.STARTS_WITH_VERB,
                                                text.substring(0, Math.min(FIRST, text.length())))
                                ? 1.5
                                : 0)
                        - (words < 2 ? 2 : 0)
                        - bodyAtEnd(text)
                        - (HALF.matcher(text).find() ? 6 : 0)
                        - (ABBREVIATED.matcher(text).lookingAt() ? 2.5 : 0);
            default -> words > 30 ? NEVER : -1;
        };
    }

    private static final Pattern TIME_WITHIN = Spelt.exact("(?:Thường xuyên|Cả năm|Quý [IV]+|Tháng \\d)");
    /** The beginning of a time belongs to it. */
    private static final Pattern HALF =
            Pattern.compile("(?:^|\\s)(?:Quý|Tháng|Trước|Từ|Đến|Năm|Cả|Ngày|Hết|Trong)$|\\s(?:quý|tháng|ngày)$");

    private static final Pattern BODY_LINE = Spelt.exact("\\n[-–] (?:Các|UBND|Sở|Phòng|Ban) [^.:;]{3,60}$");

    // A body that recurs among the leads is none of the words of the task.
    private static double bodyAtEnd(String text) {
        return BODY_LINE
                        .matcher(text.substring(Math.max(0, text.length() - LAST)))
                        .find()
                ? 4
                : TIME_WITHIN.matcher(text).find() ? 3 : 0;
    }

    private static double body(String text, int words) {
        if (!Bodies.list(text)) {
            return NEVER;
        }
        double heads = Spelt.has(SECOND_HEAD, text.replace("\n", "; ")) ? -3 : 0;
        return 4 - Math.max(0, words - 6) * 0.15 + heads;
    }

    private static double product(String text, int words) {
        boolean body = Bodies.list(text) && !Spelt.begins(PRODUCTS, text);
        return words > 25 || text.startsWith("+")
                ? NEVER
                : (Spelt.begins(PRODUCTS, text) ? 3 : 0.5) - Math.max(0, words - 6) * 0.3 - (body ? 3 : 0);
    }

    // "- Các sở" and "- UBND cấp xã" on two lines are one list, not a lead and who helps.
    private static double goesOn(String part, CellTokens tokens, int from) {
        if (!part.equals("COORDINATING") || !tokens.words().get(from).matches("[-–+]")) {
            return 0;
        }
        for (int i = from - 1; i >= 0; i--) {
            if (tokens.words().get(i).matches("[-–+]") && tokens.gaps().get(i)) {
                return Bodies.list(tokens.text(i, from)) ? -12 : 0;
            }
        }
        return 0;
    }

    // A narrow column's lines are short: one that goes on in a wider one begins there.
    private double shape(String part, CellTokens tokens, int from, int to) {
        int next = to < tokens.words().size() ? to : -1;
        if (!part.equals("FORM") || next < 0 || !parts.contains("CONTENT")) {
            return 0;
        }
        int width = tokens.widest(from, to);
        double unforced = tokens.unforced(next, width) ? 2 : 0;
        boolean wider =
                tokens.startsLine(next) && tokens.widths().get(tokens.lines().get(next)) > width;
        boolean item = ITEM.matcher(tokens.words().get(next) + " X").matches()
                && tokens.words().get(next).startsWith("+");
        return unforced + (wider ? 1 : 0) + (item ? 2 : 0);
    }
}
