package vn.kehoach.document.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Single texts as they are printed: composed letters (TCVN 6909:2001), capitals, and the signs at their ends. */
final class Wording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    // What neither XML nor paper knows; a tab is a space.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}");
    private static final Pattern SPACES = Pattern.compile("[ \\t]+");
    private static final Pattern SIGNS_AT_END = Pattern.compile("[\\s;.,:/]+$");
    private static final Pattern DASH = Pattern.compile("^[-–—]\\s*");
    private static final Pattern SUBJECT = Pattern.compile("^[Vv]/[Vv]:?\\s+");
    private static final Pattern ARCHIVE = Pattern.compile("^[-–—\\s]*Lưu\\s*:\\s*");

    private Wording() {}

    /** As typed, in composed letters, without what cannot be printed. */
    static String clean(String text) {
        if (text == null) {
            return "";
        }
        String printable =
                CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        return SPACES.matcher(Normalizer.normalize(printable, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** On one line. */
    static String line(String text) {
        return clean(text).replaceAll("\\s*\\n\\s*", " ");
    }

    /** The lines of a text, none of them empty. */
    static List<String> lines(String text) {
        return clean(text).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    static String upper(String text) {
        return line(text).toUpperCase(VIETNAMESE);
    }

    /** {@code KẾ HOẠCH} as within a sentence: {@code Kế hoạch}. */
    static String sentence(String capitals) {
        return capitals.isEmpty()
                ? ""
                : capitals.charAt(0) + capitals.substring(1).toLowerCase(VIETNAMESE);
    }

    /** Each line ends with a semicolon, the last with a full stop (mục II.6c, II.9). */
    static List<String> series(List<String> texts) {
        List<String> kept =
                texts.stream().map(Wording::bare).filter(t -> !t.isEmpty()).toList();
        List<String> ended = new ArrayList<>();
        for (String text : kept) {
            ended.add(text + (ended.size() == kept.size() - 1 ? "." : ";"));
        }
        return ended;
    }

    /** Without the sign that its place in a series gives it; three dots are the drafter's own. */
    static String bare(String text) {
        String line = line(text);
        return line.endsWith("...") ? line : SIGNS_AT_END.matcher(line).replaceAll("");
    }

    /** Without a dash typed before it. */
    static String undashed(String text) {
        return DASH.matcher(line(text)).replaceFirst("");
    }

    /** What is kept where, without the words and signs around it. */
    static String archive(String text) {
        return bare(ARCHIVE.matcher(line(text)).replaceFirst(""));
    }

    /** {@code V/v …}, typed with it or not. */
    static String subject(String title) {
        return "V/v " + SUBJECT.matcher(line(title)).replaceFirst("");
    }

    /** The signs that close the content (mục II.6). */
    static String closed(String text) {
        return SIGNS_AT_END.matcher(text).replaceAll("") + "./.";
    }

    /** {@code I.}, {@code 1.}, {@code a)}: the sign after a number, unless it was typed. */
    static String numbered(String number, String sign) {
        String bare = line(number);
        return bare.isEmpty() || bare.endsWith(".") || bare.endsWith(")") || bare.endsWith(":") ? bare : bare + sign;
    }
}
