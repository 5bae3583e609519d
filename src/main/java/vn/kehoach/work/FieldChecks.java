package vn.kehoach.work;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the fields of a form. */
public final class FieldChecks {

    /** Longest text of an ordinary field. */
    public static final int TEXT = 5_000;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param field path in the draft
     * @param text what was typed
     * @param longest most characters
     * @return whether it may stay
     */
    public boolean required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            problems.add(Problem.of(field, "work.textMissing"));
            return false;
        }
        return optional(field, text, longest);
    }

    /**
     * @param field path in the draft
     * @param text what was typed, or nothing
     * @param longest most characters
     * @return whether it may stay
     */
    public boolean optional(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            problems.add(Problem.of(field, "work.textTooLong", text.length(), longest));
            return false;
        }
        return true;
    }

    /**
     * @param wrong whether something is wrong
     * @param field path in the draft
     * @param code key in the message files
     * @param args what the message names
     */
    public void refuseIf(boolean wrong, String field, String code, Object... args) {
        if (wrong) {
            problems.add(Problem.of(field, code, args));
        }
    }

    /**
     * @param problem found elsewhere
     */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /**
     * @return what was found, in order
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
