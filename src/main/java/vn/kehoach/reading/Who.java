package vn.kehoach.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a sentence orders: the body that it begins with, else the one of the sentence before, else the heading's.
 *
 * @param actor as written; empty if nobody is named
 * @param directedBy who is told to have it done, or null
 * @param words what is ordered
 * @param sureness how far to trust it
 */
record Who(String actor, String directedBy, String words, Sureness sureness) {

    private static final Pattern WHEN = Spelt.pattern(
            "^(?:(?:vào )?cuối năm|(?:trong )?năm \\d{4}|(?:định kỳ )?(?:hàng|hằng|mỗi) (?:tuần|tháng|quý|năm)|trong quá trình [^,]{3,60}?(?=,| (?:nếu|đề nghị) )|trên đây là [^;]{3,250}?,(?= (?:UBND|Uỷ ban|Sở|Phòng|yêu cầu|đề nghị|các) )|nếu [^,]{3,80}?(?:, vướng mắc(?: phát sinh| nảy sinh)?)?(?:,|(?= (?:đề nghị|yêu cầu|các|thủ trưởng) ))|đồng thời|bên cạnh đó|ngoài ra|riêng|khi [^,]{3,60}|trường hợp [^,]{3,80}"
                    + "|(?:căn cứ|trên cơ sở|theo chức năng)[^;:]{3,140}?,(?= (?:các|UBND|Uỷ ban|Sở|Phòng|Ban|Thủ trưởng|đề nghị|yêu cầu|giao) )"
                    + "|(?:định kỳ )?(?:trước|chậm nhất|vào|đến hết|từ)(?: là)? (?:vào )?ngày [^,;]{3,40}(?=,)|trong (?:tháng|quý|thời gian) [^,;]{1,30}(?=,)),?\\s+");
    private static final Pattern HELPING =
            Spelt.pattern("phối hợp(?: chặt chẽ| thường xuyên)?(?: với| cùng(?: với)?)?\\s+");

    static Who of(Outline.Para para, String sentence, String before) {
        Bodies.Subject subject = Bodies.subject(sentence.substring(end(sentence)));
        boolean appoints = para.bound() != null && Spelt.begins(Spelt.pattern("phân công|giao "), sentence);
        if (subject != null
                && !appoints
                && !subject.rest().isBlank()
                && Spelt.begins(Bodies.STARTS_WITH_VERB, subject.rest())) {
            return directed(subject.actor(), subject.rest(), Sureness.SURE);
        }
        String actor = before != null ? before : para.bound();
        if (actor == null) {
            return new Who("", null, sentence, Sureness.DOUBTFUL);
        }
        return directed(actor, sentence, Sureness.LIKELY);
    }

    private static Who directed(String actor, String words, Sureness sureness) {
        Bodies.Subject below =
                Spelt.begins(Spelt.pattern("(?:có trách nhiệm )?(?:chỉ đạo|yêu cầu|giao|phân công)(?![\\p{L}])"), words)
                        ? Bodies.directed(words)
                        : null;
        return below == null
                ? new Who(actor, null, words, sureness)
                : new Who(below.actor(), actor, words, Sureness.LIKELY);
    }

    /** The body that the sentence itself names, for those that follow it; null if it names none. */
    static String named(String sentence) {
        Bodies.Subject subject = Bodies.subject(sentence.substring(end(sentence)));
        return subject == null || subject.rest().isBlank() || !Spelt.begins(Bodies.STARTS_WITH_VERB, subject.rest())
                ? null
                : subject.actor();
    }

    /** Who is to help in these words ({@code phối hợp với …}), or nothing. */
    static String helping(String words) {
        Matcher helping = HELPING.matcher(Spelt.one(words));
        while (helping.find()) {
            Bodies.Subject with = Bodies.subject(words.substring(helping.end()));
            if (with != null && !with.asked()) {
                return with.actor();
            }
        }
        return "";
    }

    static boolean isWhen(String sentence) {
        return WHEN.matcher(Spelt.one(sentence)).find();
    }

    // "Trong quá trình thực hiện, nếu có khó khăn, …": one after another.
    private static int end(String sentence) {
        String one = Spelt.one(sentence);
        int end = 0;
        Matcher when = WHEN.matcher(one);
        while (when.find()) {
            end += when.end();
            when = WHEN.matcher(one.substring(end));
        }
        return end;
    }
}
