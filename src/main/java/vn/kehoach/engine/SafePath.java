package vn.kehoach.engine;

import java.util.regex.Pattern;

/**
 * Refuses spellings of a path that the guard and those behind it could read differently: path parameters, empty and
 * dot segments, backslashes, control characters, and the encodings of these. What remains means the same to all.
 */
final class SafePath {

    private static final Pattern PLAIN = Pattern.compile("(?:/(?:[A-Za-z0-9_~!$&'()*+,=:@.-]|%[0-9A-Fa-f]{2})*)+");
    private static final Pattern TRICKS =
            Pattern.compile("//|/\\.{1,2}(?:/|$)|%(?:2[fF5eE]|5[cC]|3[bB]|[01][0-9A-Fa-f]|7[fF])");

    private SafePath() {}

    static boolean isSafe(String rawPath) {
        return PLAIN.matcher(rawPath).matches() && !TRICKS.matcher(rawPath).find();
    }
}
