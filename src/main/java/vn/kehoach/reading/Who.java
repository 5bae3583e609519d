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
            "^(?:(?:vào )?cuối năm|(?:trong )?năm \\d{4}|(?:định kỳ )?(?:hàng|hằng|mỗi) (?:tuần|tháng|quý|năm)|trong quá trình [^,]{3,60}|nếu [^,]{3,80}(?:, vướng mắc[^,]{0,20})?|đồng thời|bên cạnh đó|ngoài ra|riêng|khi [^,]{3,60}|trường hợp [^,]{3,80}),?\\s+");

    static Who of(Outline.Para para, String sentence, String before) {
        String bare = sentence;
        Matcher when = WHEN.matcher(Spelt.one(bare));
        while (when.find()) {
            bare = bare.substring(when.end());
            when = WHEN.matcher(Spelt.one(bare));
        }
        Bodies.Subject subject = Bodies.subject(bare);
        if (subject != null && !subject.rest().isBlank() && Spelt.begins(Bodies.STARTS_WITH_VERB, subject.rest())) {
            return directed(subject.actor(), subject.rest(), Sureness.SURE);
        }
        String actor = before != null ? before : para.actor();
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
        String bare = WHEN.matcher(Spelt.one(sentence)).find() ? sentence.substring(end(sentence)) : sentence;
        Bodies.Subject subject = Bodies.subject(bare);
        return subject == null || subject.rest().isBlank() || !Spelt.begins(Bodies.STARTS_WITH_VERB, subject.rest())
                ? null
                : subject.actor();
    }

    static boolean isWhen(String sentence) {
        return WHEN.matcher(Spelt.one(sentence)).find();
    }

    private static int end(String sentence) {
        Matcher when = WHEN.matcher(Spelt.one(sentence));
        return when.find() ? when.end() : 0;
    }
}
