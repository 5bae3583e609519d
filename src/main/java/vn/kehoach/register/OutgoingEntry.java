package vn.kehoach.register;

import java.time.Instant;

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
        String cancelReason) {}
