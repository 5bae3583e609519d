package vn.kehoach.layout;

import java.util.List;

/**
 * Where a rule is not kept, and what stands there.
 *
 * @param number which one of several (paragraph, page setup, annex), 0 where there is one only
 * @param quote its beginning
 * @param found last part of a key {@code layout.found.…}
 * @param args what its words name
 */
record Spot(Where where, int number, String quote, String found, List<Object> args) {

    private static final int QUOTE = 70;

    static Spot at(Where where, int number, Line line, String found, Object... args) {
        return new Spot(where, number, line == null ? "" : quote(line.plain()), found, List.of(args));
    }

    static Spot at(Where where, Line line, String found, Object... args) {
        return at(where, 0, line, found, args);
    }

    static Spot missing(Where where) {
        return new Spot(where, 0, "", "missing", List.of());
    }

    static String quote(String text) {
        String folded = text.replaceAll("\\s+", " ").strip();
        return folded.length() <= QUOTE ? folded : folded.substring(0, QUOTE) + "…";
    }
}
