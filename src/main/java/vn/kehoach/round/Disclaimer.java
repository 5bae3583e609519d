package vn.kehoach.round;

import java.time.Instant;

/**
 * A unit says that what it is asked is not its own (không thuộc thẩm quyền), and whose it is.
 *
 * @param id of the row
 * @param responseId the response
 * @param state where it stands
 * @param before where the unit stood when it said so
 * @param namedUnit code of the unit that it names
 * @param namedName its name
 * @param reason why
 * @param said who said so, and when
 * @param signature of the head, or null
 * @param answer what the focal body, or the own head, replied, or null
 * @param decided who replied, or null
 */
public record Disclaimer(
        long id,
        long responseId,
        State state,
        ResponseState before,
        String namedUnit,
        String namedName,
        String reason,
        Act said,
        Act signature,
        String answer,
        Act decided) {

    /** Where it stands. */
    public enum State {
        /** Waits for the unit's head or, signed, for the focal body. */
        OPEN,
        /** The unit's own head gave it back. */
        RETURNED,
        /** The focal body agreed: the response ended. */
        ACCEPTED,
        /** The focal body did not agree: the unit goes on. */
        REFUSED
    }

    /**
     * What somebody did.
     *
     * @param login who
     * @param name full name
     * @param at when
     */
    public record Act(String login, String name, Instant at) {}

    /**
     * @return whether the unit's head stands behind it
     */
    public boolean signed() {
        return signature != null;
    }
}
