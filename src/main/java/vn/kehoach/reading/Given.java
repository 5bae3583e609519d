package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What labels say of a task: {@code Cơ quan chủ trì: …}, {@code Phối hợp: …}, {@code Thời gian hoàn thành: …}, on lines of
 * their own below it, in brackets behind it, or one after another in a line.
 *
 * @param lead who leads, or empty
 * @param coordinating who helps, or empty
 * @param time when, as written, or empty
 */
record Given(String lead, String coordinating, String time) {

    static final Given NONE = new Given("", "", "");

    private static final String BODY =
            "(?:các )?(?:cơ quan|đơn vị|phòng|bộ phận|ban|ngành|người|cá nhân|địa phương|cấp)(?:[,/]? ?(?:và )?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|phòng|ban))*";
    private static final Pattern LABEL = Spelt.pattern(
            "(?<![\\p{L}])(?:(?<with>(?:" + BODY + " )?(?:cùng )?phối hợp(?: thực hiện)?)"
                    + "|(?<lead>(?:" + BODY
                    + " )(?:chủ trì|thực hiện|tham mưu|đầu mối|phụ trách|được giao|chịu trách nhiệm)(?:[,/]? (?:phối hợp|thực hiện|tham mưu))*|chủ trì(?: thực hiện)?|phân công(?: thực hiện)?|trách nhiệm(?: thực hiện)?|giao)"
                    + "|(?<time>(?:về )?(?:thời gian|thời hạn|tiến độ|thời điểm|lộ trình)(?: (?:thực hiện|hoàn thành|tổ chức|triển khai|kết thúc|dự kiến|báo cáo))*|hoàn thành)"
                    + "|(?<other>(?:dự kiến )?(?:sản phẩm|kết quả)(?: (?:đầu ra|đạt được|dự kiến|thực hiện|hoàn thành))?|(?:nguồn )?kinh phí(?: thực hiện)?|địa điểm|thành phần|hình thức|số lượng|yêu cầu|ghi chú))\\s*:\\s*");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)\\s*[.;:]?\\s*$");

    /** What stands before the labels, and what they say. */
    record Split(String text, Given given) {}

    boolean isEmpty() {
        return equals(NONE);
    }

    Given and(Given more) {
        return new Given(
                lead.isEmpty() ? more.lead : lead,
                coordinating.isEmpty() ? more.coordinating : coordinating,
                time.isEmpty() ? more.time : time);
    }

    /** Whether the text is nothing but labels. */
    static boolean only(String text) {
        Matcher label = LABEL.matcher(Spelt.one(text));
        return label.lookingAt() && !words(text.substring(label.end())).isEmpty();
    }

    /** The labels of a text, apart from the words before them; the text whole where there are none that name a body. */
    static Split split(String text) {
        Matcher bracket = BRACKET.matcher(text);
        if (bracket.find() && bracket.start() > 0) {
            Given within = of(bracket.group(1)).and(spoken(bracket.group(1)));
            if (!within.lead.isEmpty() || !within.coordinating.isEmpty()) {
                return new Split(text.substring(0, bracket.start()).strip(), within);
            }
        }
        Matcher label = LABEL.matcher(Spelt.one(text));
        if (label.find() && parted(text, label.start())) {
            Given given = of(text.substring(label.start()));
            if (label.start() == 0 || !given.lead.isEmpty() || !given.coordinating.isEmpty()) {
                String before = text.substring(0, label.start()).replaceFirst("[\\s,;:(–-]+$", "");
                return new Split(before.strip(), given);
            }
        }
        return new Split(text, NONE);
    }

    // "Sở Y tế chủ trì, phối hợp với …; thời gian: …"
    private static Given spoken(String text) {
        Bodies.Subject who = Bodies.subject(text.strip());
        return who == null || !Spelt.begins(Spelt.pattern("chủ trì|thực hiện|tham mưu|đầu mối|phụ trách"), who.rest())
                ? NONE
                : new Given(who.actor(), Who.helping(who.rest()), when(who.rest()));
    }

    private static String when(String text) {
        Matcher when = Spelt.pattern("(?<=[,;] |^)(?:hoàn thành|xong|trước|chậm nhất|trong|từ|quý|tháng)\\s.*$")
                .matcher(Spelt.one(text));
        return when.find() ? words(text.substring(when.start())) : "";
    }

    private static boolean parted(String text, int at) {
        return at == 0 || text.substring(0, at).matches("(?s).*[.;,:)(–-]\\s*");
    }

    private static Given of(String text) {
        Matcher label = LABEL.matcher(Spelt.one(text));
        List<int[]> spans = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        while (label.find()) {
            if (parted(text, label.start())) {
                spans.add(new int[] {label.start(), label.end()});
                kinds.add(
                        label.group("with") != null
                                ? "with"
                                : label.group("lead") != null ? "lead" : label.group("time") != null ? "time" : "");
            }
        }
        Given given = NONE;
        for (int i = 0; i < spans.size(); i++) {
            int to = i + 1 < spans.size() ? spans.get(i + 1)[0] : text.length();
            String value = words(text.substring(spans.get(i)[1], to));
            given = given.and(
                    switch (kinds.get(i)) {
                        case "lead" -> led(value);
                        case "with" -> new Given("", bodies(value) ? value : "", "");
                        case "time" -> new Given("", "", value);
                        default -> NONE;
                    });
        }
        return given;
    }

    // "Chủ trì: Sở Y tế, phối hợp với Sở Công Thương."
    private static Given led(String value) {
        Matcher helps =
                Spelt.pattern("[,;]? ?(?:chủ trì,? ?)?phối hợp (?:với |cùng )?").matcher(Spelt.one(value));
        if (helps.find() && helps.start() > 0) {
            String lead = words(value.substring(0, helps.start()));
            return bodies(lead) ? new Given(lead, words(value.substring(helps.end())), "") : NONE;
        }
        return bodies(value) ? new Given(value, "", "") : NONE;
    }

    private static boolean bodies(String value) {
        String one = value.toLowerCase(Locale.ROOT);
        return Spelt.begins(Bodies.HEAD, value) && !one.contains(". ");
    }

    private static String words(String text) {
        return SourceText.folded(text).replaceFirst("^[\\s:;,.–-]+", "").replaceFirst("[\\s;,.(–-]+$", "");
    }
}
