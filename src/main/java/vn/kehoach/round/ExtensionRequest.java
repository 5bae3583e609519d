package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A unit asks for more time (đề nghị gia hạn).
 *
 * @param id of the row
 * @param responseId the response
 * @param state where it stands
 * @param from its last day when it asked
 * @param wantedUntil the day that it asks for
 * @param reason why
 * @param askedBy full name of who asked
 * @param askedAt when
 * @param approvedBy full name of the unit's head, or null
 * @param grantedUntil the day that it got, or null
 * @param answer what the head or the focal body replied, or null
 * @param decidedBy full name of who replied, or null
 * @param decidedAt when, or null
 */
public record ExtensionRequest(
        long id,
        long responseId,
        State state,
        LocalDate from,
        LocalDate wantedUntil,
        String reason,
        String askedBy,
        Instant askedAt,
        String approvedBy,
        LocalDate grantedUntil,
        String answer,
        String decidedBy,
        Instant decidedAt) {

    /** Where it stands. Words for people: {@code ui.extensionState.<name>}. */
    public enum State {
        /** Waits for the unit's head. */
        AT_HEAD,
        /** Waits for the focal body. */
        AT_FOCAL,
        /** Granted, perhaps to another day. */
        GRANTED,
        /** Refused by the focal body. */
        REFUSED,
        /** Not sent on by the unit's own head. */
        RETURNED,
        /** The unit has sent its document, or nothing is asked of it any more. */
        NOT_NEEDED;

        /**
         * @return whether it waits for somebody
         */
        public boolean open() {
            return this == AT_HEAD || this == AT_FOCAL;
        }
    }

    /**
     * @return whether nobody of the unit need approve it any more
     */
    public boolean approved() {
        return state != State.AT_HEAD;
    }
}
