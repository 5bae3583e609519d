package vn.kehoach.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Issuer, number, symbol, place and date: from the head, else from where the text names them again. */
final class HeadReader {

    private static final Pattern NUMBER = Spelt.pattern(
            "^\\s*số\\s*:?\\s*(?<n>\\d{1,5})?[a-d]?\\s*[.…_]*\\s*(?:/\\s*(?:20\\d{2}\\s*/\\s*)?|-\\s*(?=KH\\s?/))(?<s>\\p{Lu}[\\p{Lu}\\d&]*(?:\\s?[-/]\\s?[\\p{Lu}\\d&.]+)*)");
    private static final Pattern ATTACHED = Spelt.pattern(
            "kèm theo (?:kế hoạch|công văn|văn bản)\\s+số\\s*:?\\s*(?<n>\\d{1,5})?[\\s.…_]*/\\s*(?<s>\\p{Lu}[\\p{Lu}\\d&]*(?:\\s?-\\s?[\\p{Lu}\\d&.]+)*)"
                    + "[^()]*?(?:của\\s+(?<issuer>[^()]+?))?\\s*\\)");
    private static final Pattern PLACE = Spelt.exact(
            "(?<![\\p{L}/-])(?<place>(?:(?:TP|Thành phố)\\.? )?\\p{Lu}\\p{Ll}+(?:(?: ?- ?|\\s)\\p{Lu}['’\\p{Ll}]+){0,4}),\\s*ngày\\s*(?<d>\\d{1,2})?(?:[\\s.…_]*tháng|/)\\s*(?<m>\\d{1,2})?(?:[\\s.…_]*năm|/)\\s*(?<y>\\d{4})");
    private static final Pattern ISSUES = Spelt.pattern(
            "(?<issuer>(?:UBND|Uỷ ban nhân dân|Ban|Sở|Cục|Chi cục|Trung tâm|Trường|Phòng|Văn phòng|Đài|Báo|Hội|Liên đoàn|Công an|Thanh tra|Bảo hiểm)"
                    + "[^.;:]{0,80}?)\\s+(?:xây dựng và )?ban hành kế hoạch");
    private static final Pattern NATION = Spelt.pattern(
            "cộng ho(?:à) xã hội.*|độc lập.*hạnh phúc.*|đảng cộng sản việt nam.*|(?:chủ nghĩa )?(?:việt )?nam|chủ nghĩa|(?:tự do ?-? ?)?hạnh phúc|[-_*.=\\s]+|dự thảo.*|(?:thượng )?khẩn|hoả tốc.*|(?:tối |tuyệt )?mật");
    private static final Pattern RIGHT =
            Spelt.pattern("\\s*(?:cộng hoà xã hội|độc lập ?[-–] ?tự do|đảng cộng sản việt nam).*");
    private static final Pattern BODY = Spelt.exact(
            "(?:UBND|UỶ BAN|HĐND|HỘI ĐỒNG|SỞ|BAN|PHÒNG|CỤC|CHI CỤC|TRUNG TÂM|TRƯỜNG|VĂN PHÒNG|ĐÀI|BÁO|HỘI|LIÊN ĐOÀN|LIÊN MINH|HIỆP HỘI|CÔNG AN|THANH TRA"
                    + "|BẢO HIỂM|BỘ|TỔNG CỤC|ĐẢNG BỘ|ĐẢNG UỶ|TỈNH UỶ|HUYỆN UỶ|THÀNH UỶ|TỈNH ĐOÀN|HUYỆN ĐOÀN|THÀNH ĐOÀN|ĐOÀN|BCH|VIỆN|TỔNG CÔNG TY|CÔNG TY|MẶT TRẬN"
                    + "|BỆNH VIỆN|TRẠM|TỔ|QUỸ|KHO BẠC|CHI NHÁNH|HỌC VIỆN|TOÀ ÁN|THUẾ)(?=\\s|$)");
    private static final Pattern LEVEL = Spelt.pattern(
            "(?<![\\p{L}])(?:tỉnh|thành phố|TP\\.?|thị xã|huyện|quận|thị trấn|phường|xã(?! (?:hội|viên)))\\s+\\S.*$");

    private final Zones zones;
    private final String front;
    private final String annex;
    private final String text;

    HeadReader(Zones zones, String front) {
        this.zones = zones;
        this.front = front;
        this.text =
                SourceText.folded(front + " " + String.join(" ", zones.body()) + " " + String.join(" ", zones.foot()));
        this.annex = SourceText.folded(String.join(
                " ", zones.annex().subList(0, Math.min(12, zones.annex().size()))));
    }

    Found<Integer> number() {
        Matcher written = numberLine();
        return written == null || written.group("n") == null
                ? null
                : new Found<>(Integer.valueOf(written.group("n")), line(written), Sureness.SURE);
    }

    /** From "Số:", else from the note of the annex, else by the decree's rule for a People's Committee. */
    Found<String> symbol() {
        Matcher written = numberLine();
        if (written != null) {
            return new Found<>(written.group("s").replace(" ", ""), line(written), Sureness.SURE);
        }
        Matcher attached = ATTACHED.matcher(Spelt.one(annex));
        if (attached.find()) {
            return new Found<>(attached.group("s").replace(" ", ""), cut(annex, attached), Sureness.LIKELY);
        }
        Found<String> issuer = issuer();
        boolean committee =
                issuer != null && issuer.value().toLowerCase(Locale.ROOT).startsWith("ủy ban nhân dân");
        return committee ? new Found<>("KH-UBND", issuer.sentence(), Sureness.DOUBTFUL) : null;
    }

    Found<String> place() {
        Matcher found = placeLine();
        return found == null ? null : new Found<>(written(found, "place"), line(found), Sureness.SURE);
    }

    Found<LocalDate> date() {
        Matcher found = placeLine();
        if (found == null || found.group("d") == null || found.group("m") == null) {
            return null;
        }
        LocalDate day =
                Dates.first("ngày %s tháng %s năm %s".formatted(found.group("d"), found.group("m"), found.group("y")));
        return day == null ? null : new Found<>(day, line(found), Sureness.SURE);
    }

    Found<String> issuer() {
        Found<String> printed = printed();
        if (printed != null) {
            return printed;
        }
        Matcher issues = ISSUES.matcher(Spelt.one(front));
        String said = issues.find() ? front.substring(issues.start("issuer"), issues.end("issuer")) : null;
        Matcher attached = ATTACHED.matcher(Spelt.one(annex));
        String noted = attached.find() && attached.group("issuer") != null
                ? annex.substring(attached.start("issuer"), attached.end("issuer"))
                : null;
        if (said == null && noted == null) {
            return null;
        }
        boolean fuller = said == null
                || (noted != null
                        && full(noted).toLowerCase().startsWith(full(said).toLowerCase()));
        return fuller
                ? new Found<>(full(noted), cut(annex, attached), Sureness.LIKELY)
                : new Found<>(full(said), cut(front, issues), Sureness.SURE);
    }

    // Above the number: the governing body, then the body itself, each in capitals on one or more lines.
    private Found<String> printed() {
        List<String> bodies = new ArrayList<>();
        for (String line : zones.head()) {
            String left = capitals(line);
            if (left.isEmpty() || bodies.isEmpty() && !Spelt.begins(BODY, left)) {
                continue;
            }
            String before = bodies.isEmpty() ? "" : bodies.get(bodies.size() - 1);
            boolean begun = before.matches("VĂN PHÒNG|BAN|.*( VÀ|,|-|CÁC)");
            if (Spelt.begins(BODY, left) && !begun) {
                bodies.add(left);
            } else {
                bodies.set(bodies.size() - 1, before + " " + left);
            }
        }
        if (bodies.isEmpty()) {
            return null;
        }
        String own = bodies.get(bodies.size() - 1);
        String above = bodies.size() > 1 ? bodies.get(bodies.size() - 2) : "";
        String name = as(own);
        Matcher level = LEVEL.matcher(Spelt.one(above));
        if (!LEVEL.matcher(Spelt.one(own)).find() && level.find()) {
            name += " " + below(natural("x " + above.substring(level.start())).substring(2));
        }
        return new Found<>(name, (above + " " + own).strip(), Sureness.SURE);
    }

    private static String below(String level) {
        return level.isEmpty() ? level : Character.toLowerCase(level.charAt(0)) + level.substring(1);
    }

    // What stands left of the nation's name, if it is shouted and names no more than a body.
    private static String capitals(String line) {
        Matcher right = RIGHT.matcher(Spelt.one(line));
        String left = (right.find() ? line.substring(0, right.start()) : line)
                .split("\\s{3,}")[0]
                .replaceAll("\\s+", " ")
                .replaceAll("[-_*\\s]+$", "")
                .strip();
        boolean shouted =
                left.length() > 1 && left.equals(left.toUpperCase(Locale.ROOT)) && left.matches(".*\\p{Lu}{2}.*");
        return shouted && !Spelt.is(NATION, left) && !left.contains(":") && !left.contains("|") && !left.contains("/")
                ? left
                : "";
    }

    /** As the text itself writes the name, else with the capitals of names of places. */
    private String as(String own) {
        Matcher written = Pattern.compile(
                        Pattern.quote(Spelt.one(own)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(Spelt.one(text));
        while (written.find()) {
            String found = text.substring(written.start(), written.end());
            if (Character.isUpperCase(found.charAt(0)) && !found.equals(found.toUpperCase(Locale.ROOT))) {
                return full(found);
            }
        }
        return natural(own);
    }

    /** Names of places keep capitals, words that say what they are do not. */
    private static String natural(String capitals) {
        String words = Stream.of(
                        capitals.toLowerCase(Locale.forLanguageTag("vi")).split("\\s+"))
                .map(w -> w.isEmpty() ? w : Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining(" "));
        return full(words.replaceAll("Ủy Ban Nhân Dân|Uỷ Ban Nhân Dân", "Ủy ban nhân dân")
                .replaceAll("(?<= )Tỉnh(?!\\p{L})", "tỉnh")
                .replaceAll("(?<= )Thành Phố(?!\\p{L})", "thành phố")
                .replaceAll("(?<= )Huyện(?!\\p{L})", "huyện")
                .replaceAll("(?<= )Thị Xã(?!\\p{L})", "thị xã")
                .replaceAll("(?<= )Quận(?!\\p{L})", "quận")
                .replaceAll("(?<= )Phường(?!\\p{L})", "phường")
                .replaceAll("(?<= )Xã(?!\\p{L})", "xã")
                .replaceAll("(?<= )Và(?!\\p{L})", "và"));
    }

    private static String full(String name) {
        return name.replaceAll("\\s*\\([^)]*\\)", "")
                .replaceFirst("^UBND|^Uỷ ban nhân dân|^Ủy Ban nhân dân", "Ủy ban nhân dân")
                .strip();
    }

    private Matcher numberLine() {
        return first(NUMBER);
    }

    private Matcher placeLine() {
        return first(PLACE);
    }

    private Matcher first(Pattern pattern) {
        for (int i = 0; i < zones.head().size(); i++) {
            String line = zones.head().get(i);
            String two = i + 1 < zones.head().size() ? line + " " + zones.head().get(i + 1) : line;
            for (String text : List.of(line, two)) {
                Matcher found = pattern.matcher(Spelt.one(SourceText.folded(text)));
                if (found.find()) {
                    return found;
                }
            }
        }
        return null;
    }

    // The pattern looks at one spelling; what it found is given as the paper has it.
    private String written(Matcher found, String group) {
        for (String line : zones.head()) {
            String folded = SourceText.folded(line);
            int at = Spelt.one(folded).indexOf(found.group(group));
            if (at >= 0) {
                return folded.substring(at, at + found.group(group).length());
            }
        }
        return found.group(group);
    }

    private static String line(Matcher found) {
        return found.group().strip();
    }

    private static String cut(String text, Matcher found) {
        return text.substring(found.start(), found.end());
    }
}
