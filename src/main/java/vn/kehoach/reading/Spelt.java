package vn.kehoach.reading;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Text and patterns in one spelling. The tone mark of {@code oa}, {@code oe} and {@code uy} may sit on either vowel
 * ({@code Ủy}, {@code Uỷ}); both are composed letters, so that moving it keeps every place in the text: what is found in
 * the one spelling is cut out of the text as it was written.
 */
final class Spelt {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String TONED = "óòỏõọÓÒỎÕỌúùủũụÚÙỦŨỤ";
    private static final String SECOND = "aeyAEY";
    private static final int PLAIN = 128;
    /** Each expression of the program once. */
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Spelt() {}

    /** The same text, of the same length, with the mark on the second vowel. */
    static String one(String text) {
        StringBuilder out = null;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= PLAIN
                    && TONED.indexOf(c) >= 0
                    && SECOND.indexOf(text.charAt(i + 1)) >= 0
                    && (i + 2 == text.length() || !Character.isLetter(text.charAt(i + 2)))) {
                out = out == null ? new StringBuilder(text) : out;
                out.replace(i, i + 2, moved(c, text.charAt(i + 1)));
            }
        }
        return out == null ? text : out.toString();
    }

    private static String moved(char toned, char second) {
        String apart = Normalizer.normalize(String.valueOf(toned), Normalizer.Form.NFD);
        String moved = Normalizer.normalize("" + apart.charAt(0) + second + apart.substring(1), Normalizer.Form.NFC);
        return moved.length() == 2 ? moved : "" + toned + second;
    }

    /** A pattern that does not mind capitals nor where a tone mark sits; to be matched against {@link #one}. */
    static Pattern pattern(String regex) {
        return COMPILED.computeIfAbsent("i" + regex, k -> Pattern.compile(one(regex), FLAGS));
    }

    /** A pattern that minds capitals. */
    static Pattern exact(String regex) {
        return COMPILED.computeIfAbsent("x" + regex, k -> Pattern.compile(one(regex)));
    }

    /** Whether the pattern is found in the text, however spelt. */
    static boolean has(Pattern pattern, String text) {
        return pattern.matcher(one(text)).find();
    }

    /** Whether the text begins so. */
    static boolean begins(Pattern pattern, String text) {
        return pattern.matcher(one(text)).lookingAt();
    }

    /** Whether the whole text is so. */
    static boolean is(Pattern pattern, String text) {
        return pattern.matcher(one(text)).matches();
    }
}
