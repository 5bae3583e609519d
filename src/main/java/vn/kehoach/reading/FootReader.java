package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kehoach.reading.PlanReading.Recipient;
import vn.kehoach.reading.PlanReading.Signer;

/** Recipients line by line, and the signer. In a page's text both may stand on the same lines. */
final class FootReader {

    private static final Pattern LABEL = Spelt.pattern("^nơi nhận\\s*:?\\s*");
    private static final Pattern SIGNS = Spelt.exact(
            "(?:^|\\s+)(?<sign>(?:TM|T/M|KT|Q|TL|TUQ|T\\.M|K\\.T)\\s*\\.?\\s*(?:UỶ BAN|CHỦ TỊCH|BAN|GIÁM ĐỐC|TRƯỞNG|CHÁNH|UBND|HỘI ĐỒNG|HIỆU TRƯỞNG|CỤC|TỈNH UỶ)[\\p{Lu}\\s,-]*"
                    + "|(?:PHÓ\\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|BÍ THƯ|TỔNG BIÊN TẬP|VIỆN TRƯỞNG)(?:\\s+THƯỜNG TRỰC)?)\\s*$");
    private static final Pattern DASH = Pattern.compile("^(?:[-–—+•*▪●]|\\d{1,2}[.)](?=\\s))\\s*(?=\\S)");
    /** Two recipients on one line. */
    private static final Pattern BESIDE = Pattern.compile("(?<=;)\\s+(?=[-–•]\\s*\\p{Lu})");

    private static final Pattern DEGREE = Spelt.exact(
            "^(?:(?:GS|PGS|TS|ThS|Ths|THS|BS|BSCK|BSNT|CK|CKI|CKII|DS|KS|CN|NGƯT|TTƯT|NGND|TTND|Luật sư|Thạc sĩ|Tiến sĩ|Bác sĩ|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng)(?:[.,]\\s*|\\s+))+");
    private static final Pattern SAID = Spelt.pattern("\\s*(?:[-–,]\\s*)?(?<!\\()để (?<what>[^()]{2,30})$");
    private static final Pattern ARCHIVE = Spelt.pattern("^lưu\\s*:?\\s*(?:VT|tại|.{0,40}).*");
    private static final Pattern PERSON = Spelt.exact("\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){1,4}");
    private static final Pattern NOT_NAMES =
            Spelt.pattern(".*(?:ký bởi|ngày ký|email|cơ quan:|phone).*|.*@.*|.*[\\d:;/].*");
    /** A committee of the Party has its level in its name. */
    private static final Pattern PARTY = Spelt.pattern("TTTU|TT\\.?TU|uỷ$|TU$");

    private static final Pattern STANDING = Spelt.pattern(
            "(?:thường trực|TT)\\.?\\s*:?\\s*(?<party>(?:tỉnh|thành|huyện|đảng|thị) uỷ)(?:,| và)\\s*(?:thường trực )?(?<council>HĐND.*)");
    /** Whether the line is a part of the signer's block. */
    static boolean signs(String line) {
        return Spelt.has(SIGNS, line) || named(line);
    }

    private static final Map<String, String> PURPOSES = purposes();

    private final List<Found<Recipient>> recipients = new ArrayList<>();
    private final List<String> signLines = new ArrayList<>();
    private String name;

    FootReader(List<String> foot) {
        List<String> open = new ArrayList<>();
        boolean archived = false;
        List<String> lines = foot.stream()
                .flatMap(raw -> Stream.of(BESIDE.split(raw.substring(labelEnd(raw)))))
                .toList();
        boolean dashes = lines.stream().anyMatch(l -> DASH.matcher(l.strip()).find());
        for (String raw : lines) {
            String text = line(raw).text();
            if (text.isEmpty()) {
                continue;
            }
            boolean fresh = dashes ? DASH.matcher(text).find() : !archived && listed(open, text);
            if (fresh) {
                close(open);
                open.add(DASH.matcher(text).replaceFirst(""));
                archived = Spelt.is(ARCHIVE, open.get(0));
            } else if (!open.isEmpty() && !archived && !over(open, text)) {
                open.add(text);
            } else if (archived && open.size() == 1 && !ended(open.get(0)) && !named(text)) {
                open.add(text);
            } else {
                person(text);
            }
        }
        close(open);
    }

    // Without dashes each line is one; what begins small goes on.
    private boolean listed(List<String> open, String text) {
        return Character.isUpperCase(text.charAt(0))
                && (open.isEmpty() || ended(open.get(open.size() - 1)))
                && (signLines.isEmpty() || text.matches(".*[;.]$"));
    }

    private static boolean named(String text) {
        return Spelt.is(PERSON, DEGREE.matcher(text.strip()).replaceFirst(""));
    }

    private static int labelEnd(String raw) {
        Matcher label = LABEL.matcher(Spelt.one(raw));
        return label.find() ? label.end() : 0;
    }

    private record Line(String text) {}

    // What the signer's block left on the same line goes to it.
    private Line line(String raw) {
        String text = raw.strip();
        Matcher signs = SIGNS.matcher(Spelt.one(text));
        if (signs.find()) {
            signLines.add(SourceText.folded(text.substring(signs.start("sign"))));
            return new Line(text.substring(0, signs.start()).strip());
        }
        Matcher behind = Spelt.exact("(?<=[.;])\\s{1,}(?<who>\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){1,4})$")
                .matcher(Spelt.one(text));
        if (!signLines.isEmpty()
                && !DEGREE.matcher(text).find()
                && behind.find()
                && !Spelt.begins(Bodies.HEAD, behind.group("who"))) {
            person(text.substring(behind.start("who")));
            return new Line(text.substring(0, behind.start()).strip());
        }
        return new Line(text);
    }

    // A line that has its mark is over; a bracket behind the mark still belongs to it.
    private static boolean over(List<String> open, String next) {
        return ended(open.get(open.size() - 1)) && !next.startsWith("(") || open.size() > 4;
    }

    private static boolean ended(String text) {
        return text.matches("(?s).*[;.]\\)?\\s*$")
                && text.chars().filter(c -> c == '(').count()
                        <= text.chars().filter(c -> c == ')').count();
    }

    private void close(List<String> open) {
        if (!open.isEmpty()) {
            String line = SourceText.folded(String.join(" ", open))
                    .replaceFirst("[;.,]+$", "")
                    .strip();
            recipients.add(new Found<>(recipient(line), line, Sureness.SURE));
            open.clear();
        }
    }

    private static Recipient recipient(String line) {
        if (Spelt.is(ARCHIVE, line)) {
            return new Recipient(line, "ARCHIVE", List.of());
        }
        Matcher members = Pattern.compile("\\(([^()]*;[^()]*)\\)").matcher(line);
        List<String> bodies = members.find()
                ? Bodies.parts(members.group(1))
                : Bodies.parts(
                        SAID.matcher(line.replaceAll("\\s*\\([^)]*\\)", "")).replaceFirst(""));
        return new Recipient(
                line,
                purpose(line),
                bodies.stream().flatMap(b -> shared(b).stream()).collect(Collectors.toList()));
    }

    // "TTTU, TTHĐND tỉnh": two bodies that share their level.
    private static List<String> shared(String body) {
        String[] parts =
                body.split(",\\s*(?=(?:TT|Thường trực|UBND|HĐND|Đoàn|UBMTTQ|Sở|Báo|Đài|Công an)(?:\\p{Lu}|\\s|\\.))");
        if (parts.length < 2) {
            return List.of(body.replaceFirst("[,;.]+$", "").strip());
        }
        String level = body.replaceFirst("(?s).*\\s(tỉnh|huyện|thành phố|thị xã|xã|phường)$", "$1");
        boolean has = !level.equals(body);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            boolean lacks = has && i < parts.length - 1 && !parts[i].contains(level) && !Spelt.has(PARTY, parts[i]);
            all.add(parts[i].strip() + (lacks ? " " + level : ""));
        }
        return all;
    }

    // In brackets, or behind "để"; of several words the first says it ("phối hợp thực hiện").
    private static String purpose(String line) {
        Matcher said = SAID.matcher(line);
        String words = Spelt.one(said.find() ? "(" + said.group("what") + ")" : line);
        Matcher bracket = Pattern.compile("\\([^()]*\\)").matcher(words);
        String purpose = "UNMARKED";
        while (bracket.find() && purpose.equals("UNMARKED")) {
            int first = Integer.MAX_VALUE;
            for (Map.Entry<String, String> known : PURPOSES.entrySet()) {
                Matcher at = Spelt.pattern("(?<![\\p{L}])(?:" + known.getKey() + ")(?![\\p{L}])")
                        .matcher(bracket.group());
                if (at.find() && at.start() < first) {
                    first = at.start();
                    purpose = known.getValue();
                }
            }
        }
        return purpose;
    }

    private static Map<String, String> purposes() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("b/c|báo cáo|bc|b/cáo|để bc", "REPORT");
        words.put("t/h|th/h|thực hiện|th|t/hiện|thi hành", "EXECUTE");
        words.put("p/h|ph/h|phối hợp|p/hợp|ph/hợp|phối kết hợp", "COORDINATE");
        words.put("đăng tải|đăng|công bố|đưa tin|đ/t|tuyên truyền|niêm yết", "PUBLISH");
        words.put("biết|theo dõi|kiểm tra|giám sát|chỉ đạo|c/đ|t/dõi", "INFORM");
        return words;
    }

    private void person(String text) {
        String bare = DEGREE.matcher(text.strip()).replaceFirst("");
        if (name == null && !signLines.isEmpty() && Spelt.is(PERSON, bare) && !Spelt.is(NOT_NAMES, bare)) {
            name = SourceText.folded(bare);
        }
    }

    List<Found<Recipient>> recipients() {
        return List.copyOf(recipients);
    }

    Found<Signer> signer() {
        List<String> lines = signLines.stream().distinct().toList();
        return lines.isEmpty()
                ? null
                : new Found<>(
                        new Signer(lines, name),
                        String.join(" ", lines) + (name == null ? "" : " " + name),
                        name == null ? Sureness.LIKELY : Sureness.SURE);
    }
}
