package vn.kehoach.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a paragraph into sentences, and sentences into what stands between semicolons. */
final class Sentences {

    private static final Pattern END = Pattern.compile(
            "(?<=[^.\\s\\d](?<!\\b\\p{Lu})(?<!TP|TX|PCT|TT|Th|st|Tp)[.!?])\\s+(?=[\"“(]?[\\p{Lu}])|(?<=\\d\\.|\\.{2}|…)\\s+(?=\\p{Lu}\\p{Ll})");

    private static final Pattern SECOND = Pattern.compile("\\s+và (kịp thời (?:" + Bodies.VERBS + "|đưa|tổ chức))");

    private Sentences() {}

    static List<String> of(String paragraph) {
        return Stream.of(END.split(paragraph))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** Each work that a sentence orders: a semicolon parts two where a verb follows it. */
    static List<String> works(String paragraph) {
        List<String> works = new ArrayList<>();
        for (String sentence : of(paragraph)) {
            String open = "";
            if (!works.isEmpty() && !orders(sentence)) {
                open = works.remove(works.size() - 1);
                works.add(open + " " + sentence);
                continue;
            }
            for (String piece : outside(SECOND.matcher(sentence).replaceAll("; $1"))) {
                String bare = piece.strip();
                boolean fresh = open.isEmpty() || Spelt.begins(Bodies.STARTS_WITH_VERB, bare);
                if (fresh && !open.isEmpty()) {
                    works.add(open);
                    open = bare;
                } else {
                    open = open.isEmpty() ? bare : open + "; " + bare;
                }
            }
            works.add(open);
        }
        return works.stream().filter(w -> !w.isBlank()).toList();
    }

    // "Thời gian hoàn thành: …" orders nothing by itself; it belongs to the sentence before.
    private static boolean orders(String sentence) {
        return Spelt.begins(Bodies.STARTS_WITH_VERB, sentence) || Who.named(sentence) != null || Who.isWhen(sentence);
    }

    /** Parts between semicolons that do not stand in brackets. */
    static List<String> outside(String sentence) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && depth <= 0) {
                parts.add(sentence.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(sentence.substring(from));
        return parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    }
}
