package vn.kehoach.work;

import java.util.List;

/**
 * What is wrong with one field, or worth a second look.
 *
 * @param field path in the draft, e.g. {@code annex.rows[3].lead}
 * @param code key in the message files
 * @param args what the message names
 */
public record Problem(String field, String code, List<Object> args) {

    /**
     * @param field path in the draft
     * @param code key in the message files
     * @param args what the message names
     * @return the problem
     */
    public static Problem of(String field, String code, Object... args) {
        return new Problem(field, code, List.of(args));
    }
}
