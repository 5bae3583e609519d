package vn.kehoach.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something in a draft that a drafter ought to look at again. One that needs an answer keeps the draft from being
 * submitted until it is mended, or answered: seen, and why it stays.
 *
 * @param key names it while it says the same; what has changed is asked anew
 * @param field path in the draft where it is
 * @param code key in the message files
 * @param args what the message names
 * @param needsAnswer false for mere information
 */
record DraftWarning(String key, String field, String code, List<Object> args, boolean needsAnswer) {

    static DraftWarning of(boolean needsAnswer, String field, String code, Object... args) {
        String kind = code.substring(code.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        // Not by the path: rows may be moved, and nobody need answer again for that.
        String key = kind + "-" + Integer.toHexString(Objects.hash(args));
        return new DraftWarning(key, field, code, List.of(args), needsAnswer);
    }

    /** Where the drafter's answer to it is kept in the draft. */
    String answerField() {
        return "answers." + key;
    }
}
