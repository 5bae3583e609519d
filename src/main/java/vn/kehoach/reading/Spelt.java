package vn.kehoach.reading;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text and patterns in one spelling. The tone mark of {@code oa}, {@code oe} and {@code uy} may sit on either vowel
 * ({@code Ủy}, {@code Uỷ}); both are composed letters, so that moving it keeps every place in the text: what is found in
 * the one spelling is cut out of the text as it was written.
 */
final class Spelt {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OPEN =
            Pattern.compile("([oOuU])([\u0300\u0301\u0303\u0309\u0323])([aAeEyY])(?![\\p{L}\u0302\u0306\u031B])");
    private static final Pattern LETTERS = Pattern.compile("[óòỏõọÓÒỎÕỌúùủũụÚÙỦŨỤ][aAeEyY](?!\\p{L})");

    private Spelt() {}

    /** The same text, of the same length, with the mark on the second vowel. */
    static String one(String text) {
        Matcher found = LETTERS.matcher(text);
        StringBuilder out = new StringBuilder(text);
        while (found.find()) {
            String two = Normalizer.normalize(found.group(), Normalizer.Form.NFD);
            String moved = OPEN.matcher(two).replaceFirst("$1$3$2");
            String composed = Normalizer.normalize(moved, Normalizer.Form.NFC);
            if (composed.length() == 2) {
                out.replace(found.start(), found.end(), composed);
            }
        }
        return out.toString();
    }

    /** A pattern that does not mind capitals nor where a tone mark sits; to be matched against {@link #one}. */
    static Pattern pattern(String regex) {
        return Pattern.compile(one(regex), FLAGS);
    }

    /** A pattern that minds capitals. */
    static Pattern exact(String regex) {
        return Pattern.compile(one(regex));
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
