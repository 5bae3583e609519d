package vn.kehoach.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter's words with named placeholders: first line the subject, then paragraphs, the last one taking leave. */
record MailTemplate(String subject, List<String> paragraphs) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9_]+)}");

    static MailTemplate parse(String text) {
        List<String> parts = new ArrayList<>(List.of(text.strip().split("\n\\s*\n")));
        return new MailTemplate(parts.remove(0), List.copyOf(parts));
    }

    String greeting() {
        return paragraphs.get(0);
    }

    String middle() {
        return String.join("\n\n", paragraphs.subList(1, paragraphs.size() - 1));
    }

    String leave() {
        return paragraphs.get(paragraphs.size() - 1);
    }

    String body() {
        return String.join("\n\n", paragraphs);
    }

    static Set<String> placeholders(String text) {
        Set<String> names = new LinkedHashSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    /**
     * Fills in one pass, so that braces within a value stay what they are.
     *
     * @throws IllegalStateException if a placeholder has no value
     */
    static String fill(String text, Map<String, String> words) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, words)));
    }

    private static String value(MatchResult found, Map<String, String> words) {
        String value = words.get(found.group(1));
        if (value == null) {
            throw new IllegalStateException("no words for " + found.group());
        }
        return value;
    }
}
