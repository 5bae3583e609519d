package vn.kehoach.paper;

import com.samskivert.mustache.Mustache;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts words in the places of a text that was checked. Values are never read as templates again. */
final class TemplateFilling {

    // One brace, as in the letters that people know; a word that is missing is a fault of ours, not an empty place.
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withDelims("{ }")
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .strictSections(true);

    private TemplateFilling() {}

    /** @throws com.samskivert.mustache.MustacheException if a word is missing */
    static String fill(String text, Map<String, ?> words) {
        return COMPILER.compile(text).execute(words).strip();
    }

    /** The lines that are not empty. */
    static List<String> lines(String text, Map<String, ?> words) {
        return Arrays.stream(fill(text, words).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
