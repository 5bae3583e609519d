package vn.kehoach.notice;

import java.time.Instant;

/**
 * A line of the ledger (nhật ký thông báo).
 *
 * @param subject business key
 * @param occasion why
 * @param person log-in name, or a unit's mailbox
 * @param letter which letter, or null if none was written
 * @param state where it stands
 * @param toldAt when it was written into the ledger
 * @param dueAt the moment for which it was meant
 */
public record Told(
        String subject, String occasion, String person, Letter letter, State state, Instant toldAt, Instant dueAt) {

    /** Where a notice stands. */
    public enum State {
        /** Not sent yet. */
        WAITING,
        /** The mail server took it. */
        SENT,
        /** The mail server refused it, or there is no address: somebody has to see to it. */
        FAILED,
        /** The reason for it passed away before it was sent. */
        DROPPED,
        /** No letter: a task was opened instead, or the moment had passed when it came into being. */
        NOTED
    }

    /**
     * @return whether a letter went or will go
     */
    public boolean written() {
        return state == State.SENT || state == State.WAITING;
    }
}
