package vn.kehoach.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the register of outgoing documents (Sổ đăng ký văn bản đi, Decree 30/2020, Phụ lục IV).
 *
 * @param id of the row
 * @param unit whose register
 * @param number number, symbol and date
 * @param kind e.g. {@code KH}, {@code TTr}, {@code BC}
 * @param subject name and trích yếu
 * @param signer who signed
 * @param recipients nơi nhận, one a line
 * @param archive who keeps the archive copy
 * @param copies how many copies
 * @param note remarks
 * @param ownerKey what it belongs to, e.g. {@code KH-17}
 * @param cancelledAt when the number was cancelled, or null; a cancelled number is never given again
 * @param cancelReason why, or null
 * @param body symbol of the advisory body whose series it is, empty for the body itself
 * @param kinds kinds that share the series
 * @param state reserved for a document to come, used, or cancelled
 * @param sentOn the day on which it was sent (ngày chuyển), or null
 * @param signedFor who signed for it (ký nhận)
 */
public record OutgoingEntry(
        long id,
        String unit,
        DocumentNumber number,
        String kind,
        String subject,
        String signer,
        String recipients,
        String archive,
        int copies,
        String note,
        String ownerKey,
        Instant cancelledAt,
        String cancelReason,
        String body,
        String kinds,
        State state,
        LocalDate sentOn,
        String signedFor) {

    /**
     * @return whether a clerk wrote it on the page of the register; otherwise work of Kehoach did
     */
    public boolean byHand() {
        return ownerKey.equals(RegisterDesk.BY_HAND);
    }

    /** What became of a number. */
    public enum State {
        /** Kept for a document that is still to be issued. */
        RESERVED,
        /** A document bears it. */
        USED,
        /** No document bears it, and none will. */
        CANCELLED
    }
}
