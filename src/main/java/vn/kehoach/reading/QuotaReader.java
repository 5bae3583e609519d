package vn.kehoach.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.reading.PlanReading.Quota;

/**
 * Figures that somebody is to reach: a number of things that are counted, with a word such as {@code ít nhất} or a
 * frequency. What was reached before ({@code đã thực hiện}) is none, nor are figures within other papers' names.
 */
final class QuotaReader {

    private static final String UNITS =
            "tin,? bài(?: viết)?|bài viết|tin bài|bài|tin|chuyên mục|chuyên trang|chuyên đề|phóng sự|bản tin|lần|lượt người|lượt khách|lượt|buổi|lớp"
                    + "|hội nghị|hội thảo|hội thi|cuộc thi|cuộc|đợt|phút|giờ|video(?: clip)?|clip|ấn phẩm|kỳ|số|tọa đàm|tờ rơi|pa ?nô|cuốn|chương trình|câu chuyện"
                    + "|mô hình|sáng kiến|giải pháp|đoàn viên|đoàn|điểm|tiểu phẩm|tác phẩm|sản phẩm|cơ quan, đơn vị|đơn vị|cơ quan|xã, phường|xã|người|cán bộ|tài liệu|infographic|podcast|văn bản|báo cáo|thủ tục"
                    + "|tài khoản|khu dân cư|tuyến đường|tuyến phố|doanh nghiệp|hợp tác xã|hộ gia đình|hộ|lao động|việc làm|đảng viên|hội viên|học sinh|trẻ em|trẻ|cây|ha|héc[- ]ta|km|m2|m3|tấn|kg"
                    + "|(?:nghìn |ngàn )?tỷ đồng|triệu đồng|nghìn đồng|đồng|triệu USD|triệu lượt(?: khách)?|nhà|căn|công trình|dự án|thôn|ấp|khu phố|tổ dân phố|phường|thị trấn|trường|cơ sở|câu lạc bộ|tổ|nhóm"
                    + "|thành viên|đại biểu|khách|ca|mẫu|suất|bậc|tiêu chí|dịch vụ công|hồ sơ|đề tài|nhiệm vụ|danh hiệu|giường bệnh|giường|bác sĩ|phần quà|suất quà|bộ|chiếc|máy|camera|quyển|gian hàng|vị trí|phần|giải|nội dung|phiếu|ý kiến|diễn đàn|chợ|trạm|đội";
    private static final Pattern GOAL = Spelt.pattern(".*(?:chỉ tiêu|mục tiêu(?! (?:chung|tổng quát))).*");
    private static final Pattern AIMS = Spelt.pattern(
            "(?<![\\p{L}])(?:phấn đấu|đạt|giảm|tăng|tối thiểu|ít nhất|trở lên|vượt|bảo đảm|đảm bảo|hoàn thành)(?![\\p{L}])");
    private static final Pattern NAMED = Spelt.pattern(
            "(?:điều|khoản|điểm|mục|số|đề án|nghị quyết|nghị định|quyết định|chỉ thị|năm|tháng|ngày|quý|cấp|quận|phường|giờ|mức độ|giai đoạn|phụ lục|mẫu|biểu|khoá|lần thứ|thứ|trang|tuần|luật|từ|đến|khu|khu phố|ấp|thôn|tổ|hình)\\s*$");
    private static final Pattern AT_MOST = Spelt.pattern("(?:không quá|tối đa|dưới|nhỏ hơn|không vượt quá)\\s*$");
    private static final String PERIODS = "tuần|tháng|quý|năm|6 tháng";
    private static final String LEAST = "ít nhất|tối thiểu|không ít hơn|không dưới|không thấp hơn|trên|hơn|từ";
    private static final Pattern FIGURE = Spelt.pattern("(?<![\\d/.,-])(?:(?<least>" + LEAST
            + ")(?: là| có| được| phải có| đạt| từ)?\\s+)?(?<n>\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}(?:,\\d+)?)"
            + "(?:\\s?%?\\s?(?:[-–]|đến)\\s?(?<max>\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}(?:,\\d+)?))?\\s*(?:\\([^)]{1,20}\\)\\s*)?(?:(?<percent>%)|\\s(?<unit>"
            + UNITS + ")(?![\\p{L}]))"
            + "(?<up>\\s+trở lên)?(?:\\s?/\\s?(?<per>" + PERIODS + "|lần)(?![\\p{L}]))?");
    private static final Pattern OFTEN = Spelt.pattern(
            "(?<![\\p{L}])(?:(?:định kỳ )?(?:hàng|hằng|mỗi|từng|trong (?:một|1|01)|định kỳ|theo) (?<p>" + PERIODS
                    + "|lần)|(?<y>(?:trong |(?<!hết |đến |cuối |với ))năm \\d{4}|trong năm|cả năm))(?![\\p{L}])");
    private static final Pattern PAST = Spelt.pattern(
            "(?<![\\p{L}])(?:đã|trong những năm qua|được triển khai|năm qua|kết quả đạt được)(?![\\p{L}])(?! được (?:công bố|phê duyệt|giao))");
    private static final Pattern REVIEW =
            Spelt.pattern(".*(?:thực trạng|khái quát|tình hình|đánh giá chung|kết quả đạt được|tồn tại|hạn chế).*");
    private static final Pattern MAKES = Spelt.pattern(
            "(?:tổ chức|mở|đăng|đăng tải|phát sóng|sản xuất|biên soạn|phát hành|xây dựng|có|duy trì|in|gửi|viết)\\s+(?:được\\s+)?$");
    private static final Pattern REPEATED = Spelt.pattern(
            "^(?:định kỳ )?(?:hàng|hằng|mỗi) (?<p>tuần|tháng|quý),?\\s+(?:tổ chức )?(?:gửi|đăng|đăng tải|phát hành|phát sóng|phát|xuất bản|tổ chức|biên soạn|cung cấp)(?![\\p{L}])");

    private QuotaReader() {}

    static List<Found<Quota>> of(Outline outline, int year) {
        List<Found<Quota>> quotas = new ArrayList<>();
        for (Outline.Para para : outline.paras()) {
            if (Spelt.is(REVIEW, para.section())
                    && !Spelt.is(Spelt.pattern(".*(?:nhiệm vụ|mục tiêu).*"), para.section())) {
                continue;
            }
            String carried = null;
            for (String sentence : Sentences.of(para.text())) {
                String named = Who.named(sentence);
                carried = named == null ? carried : named;
                Who who = Who.of(para, sentence, carried);
                quotas.addAll(in(sentence, who, new DueWords(year), goal(para)));
            }
        }
        return quotas;
    }

    // Under a heading of aims every figure with something counted is one.
    private static boolean goal(Outline.Para para) {
        return Spelt.is(GOAL, para.heading())
                || para.heading().isEmpty() && Spelt.is(GOAL, para.section())
                || Spelt.is(Spelt.pattern(".*chỉ tiêu.*"), para.section());
    }

    /** The figures of one sentence, or of a cell of a table. */
    static List<Found<Quota>> in(String sentence, Who who, DueWords dues) {
        return in(sentence, who, dues, false);
    }

    private static List<Found<Quota>> in(String sentence, Who who, DueWords dues, boolean goal) {
        List<Found<Quota>> quotas = new ArrayList<>();
        String one = Spelt.one(sentence);
        if (PAST.matcher(one).find()) {
            return quotas;
        }
        Matcher figure = FIGURE.matcher(one);
        while (figure.find()) {
            Quota quota = quota(sentence, one, figure, in(sentence, figure.start(), who), dues, goal);
            if (quota != null) {
                quotas.add(new Found<>(quota, sentence, sureness(quota, who)));
            }
        }
        Matcher repeated = REPEATED.matcher(one);
        boolean report = Spelt.has(Spelt.pattern("báo cáo"), sentence);
        if (quotas.isEmpty() && !report && repeated.find()) {
            Quota once = new Quota(
                    who.actor(),
                    who.directedBy(),
                    object(sentence.substring(repeated.end("p"))),
                    "=",
                    BigDecimal.ONE,
                    null,
                    null,
                    "lần",
                    period(repeated.group("p")),
                    null);
            quotas.add(new Found<>(once, sentence, Sureness.LIKELY));
        }
        return quotas;
    }

    // "…; mỗi đoàn thể đảm nhận ít nhất 01 tuyến đường": the clause has a body of its own.
    private static Who in(String sentence, int figure, Who who) {
        String before = sentence.substring(0, figure);
        String clause = sentence.substring(before.lastIndexOf(';') + 1).strip();
        Bodies.Subject own = before.indexOf(';') < 0 ? null : Bodies.subject(clause);
        return own == null || !Spelt.begins(Bodies.STARTS_WITH_VERB, own.rest())
                ? who
                : new Who(own.actor(), null, own.rest(), Sureness.LIKELY);
    }

    private static Quota quota(String sentence, String one, Matcher f, Who who, DueWords dues, boolean goal) {
        String prior = one.substring(Math.max(0, f.start() - 16), f.start());
        if (AT_MOST.matcher(prior).find()
                || f.group("least") == null && NAMED.matcher(prior).find()) {
            return null;
        }
        boolean least = f.group("least") != null && (!f.group("least").equalsIgnoreCase("từ") || f.group("up") != null);
        boolean percent = f.group("percent") != null;
        boolean range = f.group("max") != null;
        String period = f.group("per") != null ? period(f.group("per")) : nearest(one, f);
        boolean often = f.group("per") != null || adjacent(one, f);
        boolean made = MAKES.matcher(one.substring(Math.max(0, f.start() - 14), f.start()))
                .find();
        boolean target = percent
                && Spelt.has(
                        Spelt.pattern(
                                "(?:đạt|đảm bảo|bảo đảm|phấn đấu|trên|tối thiểu|ít nhất|\\d\\s?% (?:các |số |cán bộ|cơ quan|đơn vị|hồ sơ|thủ tục|TTHC|xã|người|báo cáo|văn bản|nhiệm vụ))"),
                        around(one, f));
        boolean aimed = goal && (percent || AIMS.matcher(one).find() || f.start() < 60);
        if (!least && !often && !target && !aimed && !(made && !percent)) {
            return null;
        }
        BigDecimal amount = number(f.group("n"));
        String unit = percent
                ? "%"
                : sentence.substring(f.start("unit"), f.end("unit")).toLowerCase(Locale.ROOT);
        boolean atLeast = least
                || f.group("up") != null
                || Spelt.has(
                        Spelt.pattern("(?:trên|hơn|tối thiểu|ít nhất)\\s*$"),
                        one.substring(Math.max(0, f.start() - 10), f.start()));
        String op = range ? "range" : atLeast ? ">=" : "=";
        String schedule = dues.in(sentence).stream()
                .filter(d -> "WINDOW".equals(d.bound()))
                .map(Due::text)
                .findFirst()
                .orElse(null);
        return new Quota(
                who.actor(),
                who.directedBy(),
                object(sentence, f),
                op,
                range ? null : amount,
                range ? amount : null,
                range ? number(f.group("max")) : null,
                unit,
                period,
                schedule);
    }

    private static Sureness sureness(Quota quota, Who who) {
        boolean unclear = quota.period().equals("UNKNOWN") || who.actor().isEmpty();
        return unclear
                ? Sureness.DOUBTFUL
                : quota.op().equals(">=") && who.sureness() == Sureness.SURE ? Sureness.SURE : Sureness.LIKELY;
    }

    // "Mỗi tháng: 02 chuyên mục", "mỗi tuần 01 lần": the frequency stands right before the figure.
    private static boolean adjacent(String one, Matcher figure) {
        Matcher often = OFTEN.matcher(one);
        while (often.find()) {
            String between = often.end() <= figure.start() ? one.substring(often.end(), figure.start()) : "";
            if (often.end() <= figure.start()
                    && often.group("p") != null
                    && between.matches("[\\s,:]*(có|đăng|phát|tổ chức)?[\\s,:]*")) {
                return true;
            }
        }
        return false;
    }

    /** The frequency before the figure that is nearest to it, else one behind it. */
    private static String nearest(String one, Matcher figure) {
        String before = null;
        String after = null;
        Matcher often = OFTEN.matcher(one);
        while (often.find()) {
            String period = often.group("p") == null ? "YEAR" : period(often.group("p"));
            if (often.end() <= figure.start()) {
                before = period;
            } else if (after == null
                    && (often.group("p") != null || !often.group("y").matches(".*\\d.*"))
                    && often.start() - figure.end() < 60) {
                after = period;
            }
        }
        return before != null ? before : after != null ? after : "UNKNOWN";
    }

    private static String period(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "tuần" -> "WEEK";
            case "tháng" -> "MONTH";
            case "quý" -> "QUARTER";
            case "năm" -> "YEAR";
            case "lần" -> "EACH";
            default -> "UNKNOWN";
        };
    }

    private static String around(String one, Matcher figure) {
        return one.substring(Math.max(0, figure.start() - 40), Math.min(one.length(), figure.end() + 30));
    }

    private static BigDecimal number(String written) {
        BigDecimal exact = new BigDecimal(written.replace(".", "").replace(',', '.')).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    // What is counted: the words behind the figure, or those before it where it ends the sentence.
    private static String object(String sentence, Matcher figure) {
        String after =
                sentence.substring(figure.end()).replaceFirst("[.;].*", "").replaceFirst("^[\\s,/]+", "");
        String unit = figure.group("unit") == null ? "" : sentence.substring(figure.start("unit"), figure.end("unit"));
        String before = sentence.substring(0, figure.start());
        String clause = before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf(". ")) + 1)
                .replaceAll("[\\s,:]+$", "")
                .strip();
        String words = after.split("\\s+").length > 2 ? unit + " " + after : clause;
        return object(words.isBlank() ? unit : words);
    }

    private static String object(String words) {
        String folded =
                SourceText.folded(words).replaceFirst("^[\\s,:;.-]+", "").replaceFirst("[.;,]+$", "");
        return folded.length() > 300 ? folded.substring(0, 300) : folded;
    }
}
