package vn.kehoach.overview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.text.Folding;

/**
 * Texts as words to look for: small letters without marks. A number with its symbol is found whole and by its parts:
 * {@code 36/KH-UBND} as {@code 36}, {@code 36/kh}, {@code kh-ubnd}, …
 */
final class SearchWords {

    /** What the column holds. */
    private static final int LONGEST = 60;

    /** More parts than a number with its symbol has, e.g. {@code 36/KH-SVHTTDL-VP}, are words in a row. */
    private static final int PARTS = 6;

    private static final int MOST_WANTED = 8;

    /** A dash between words parts them; one within a symbol does not. */
    private static final Pattern DASH = Pattern.compile("\\s[-\\u2010-\\u2015]+\\s");

    /** 01/BC-STC is 1/BC-STC. */
    private static final Pattern ZEROS = Pattern.compile("\\b0+(?=[0-9])");

    private static final Pattern CHUNK = Pattern.compile("[a-z0-9]+(?:[/-][a-z0-9]+)*");
    private static final Pattern PART = Pattern.compile("[/-]?[a-z0-9]+");

    /** Marks the number of a document itself, as against one that it mentions. */
    private static final String OWN = "=";

    /** Marks a body that may be interested: who asked, who follows up, who answered. */
    private static final String SIDE = "@";

    private SearchWords() {}

    /** The word by which a body finds what may be its own before it looks at rights. */
    static String side(String unit) {
        return SIDE + unit;
    }

    /** The words under which a text is found, at most so many. */
    static Set<String> of(String text, int most) {
        Set<String> words = new LinkedHashSet<>();
        Matcher chunk = CHUNK.matcher(plain(text));
        while (words.size() < most && chunk.find()) {
            words.addAll(runs(chunk.group()));
        }
        return words;
    }

    /** The words under which the number of a document is found before whatever mentions it. */
    static Set<String> ofNumber(String number) {
        Set<String> words = new LinkedHashSet<>();
        Matcher chunk = CHUNK.matcher(plain(number));
        if (chunk.find()) {
            StringBuilder beginning = new StringBuilder(OWN);
            for (String part : parts(chunk.group())) {
                beginning.append(part);
                add(words, beginning.toString());
            }
        }
        return words;
    }

    /** What somebody looks for. */
    static List<String> wanted(String query) {
        Set<String> words = new LinkedHashSet<>();
        Matcher chunk = CHUNK.matcher(plain(query));
        while (words.size() < MOST_WANTED && chunk.find()) {
            add(words, chunk.group());
        }
        return List.copyOf(words);
    }

    /** The word for documents of that very number, if what is looked for is one. */
    static List<String> own(List<String> wanted) {
        return wanted.size() == 1 && Character.isDigit(wanted.get(0).charAt(0))
                ? List.of(OWN + wanted.get(0))
                : List.of();
    }

    private static String plain(String text) {
        String folded = Folding.plain(DASH.matcher(text == null ? "" : text).replaceAll(" ; "));
        return ZEROS.matcher(folded).replaceAll("");
    }

    private static Set<String> runs(String chunk) {
        List<String> parts = parts(chunk);
        Set<String> runs = new LinkedHashSet<>();
        for (int from = 0; from < parts.size(); from++) {
            StringBuilder run = new StringBuilder();
            int end = parts.size() > PARTS ? from + 1 : parts.size();
            for (int to = from; to < end; to++) {
                run.append(parts.get(to));
                String word = run.toString();
                add(runs, word.startsWith("/") || word.startsWith("-") ? word.substring(1) : word);
            }
        }
        return runs;
    }

    private static List<String> parts(String chunk) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(chunk);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }

    private static void add(Set<String> words, String word) {
        if (word.length() <= LONGEST) {
            words.add(word);
        }
    }
}
