package vn.kehoach.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a paper in the order of the decree (30/2020, annex I): head, kind and title, bases and opening, content,
 * recipients and signer, annex.
 *
 * @param head lines above the kind
 * @param front lines of title, bases and opening
 * @param body lines of the content up to the recipients
 * @param foot lines of recipients and signer
 * @param annex lines behind
 */
record Zones(List<String> head, List<String> front, List<String> body, List<String> foot, List<String> annex) {

    private static final Pattern KIND = Spelt.exact("KẾ\\s+HOẠCH(?:\\s+\\p{Lu}.*)?");
    private static final Pattern FIRST =
            Spelt.exact("(?:PHẦN |Phần |A[.):/]|I(?:[.):/]|\\s?[-–]\\s)|1[./])\\s*.*|(?:MỤC ĐÍCH|MỤC TIÊU).*");
    private static final Pattern RECIPIENTS = Spelt.pattern("nơi nhận\\s*:?.*");
    private static final Pattern ANNEX =
            Spelt.pattern("phụ (?:lục|biểu)(?: (?:số )?[IVX\\d]{1,4})?\\s*[.:]?(?:\\s*[-–].*)?");
    private static final Pattern SHOUTED = Spelt.exact("(?:PHỤ LỤC|PHỤ BIỂU|DANH MỤC|BẢNG PHÂN CÔNG|BIỂU)\\b.*");
    private static final Pattern NUMBER_COLUMN = Spelt.pattern("(?:S?TT|Số TT|Số thứ tự)(?:\\s.*)?");
    private static final Pattern ATTACHED =
            Spelt.pattern("\\(?\\s*(?:ban hành )?kèm theo (?:kế hoạch|công văn|văn bản|quyết định).*");

    static Zones of(List<String> lines) {
        int kind = index(lines, 0, lines.size(), KIND);
        int front = kind < 0 ? 0 : kind + 1;
        int foot = index(lines, front, lines.size(), RECIPIENTS);
        int annex = annex(lines, foot < 0 ? front : foot);
        int footEnd = annex < 0 ? lines.size() : annex;
        int bodyEnd = foot < 0 ? footEnd : signed(lines, front, foot);
        int body = index(lines, Math.min(front + 1, bodyEnd), bodyEnd, FIRST);
        int bodyStart = body < 0 ? bodyEnd : body;
        return new Zones(
                lines.subList(0, Math.max(0, kind)),
                lines.subList(front, bodyStart),
                lines.subList(bodyStart, bodyEnd),
                foot < 0 ? List.of() : lines.subList(bodyEnd, footEnd),
                annex < 0 ? List.of() : lines.subList(annex, lines.size()));
    }

    // Where the signer's block stands right of the recipients, its lines may come first.
    private static int signed(List<String> lines, int from, int foot) {
        int at = foot;
        while (at > from && foot - at < 6 && FootReader.signs(lines.get(at - 1))) {
            at--;
        }
        return at;
    }

    // Behind the recipients; a paper without them has it where the note "(Kèm theo …)" follows.
    private static int annex(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            boolean title = Spelt.is(ANNEX, lines.get(i)) || Spelt.is(SHOUTED, lines.get(i));
            if (title && followed(lines, i)) {
                return i;
            }
        }
        return index(lines, from, lines.size(), NUMBER_COLUMN);
    }

    private static boolean followed(List<String> lines, int title) {
        int end = Math.min(lines.size(), title + 9);
        return index(lines, title, end, ATTACHED) >= 0 || index(lines, title, end, NUMBER_COLUMN) >= 0;
    }

    private static int index(List<String> lines, int from, int to, Pattern pattern) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (Spelt.is(pattern, lines.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
