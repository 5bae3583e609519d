package vn.kehoach.register;

import java.time.LocalDate;

/**
 * A document that is to be registered.
 *
 * @param unit whose register
 * @param kind e.g. {@code KH}
 * @param symbol e.g. {@code KH-UBND}
 * @param date day of registration
 * @param subject name and trích yếu
 * @param signer who signed
 * @param recipients nơi nhận, one a line
 * @param archive who keeps the archive copy
 * @param copies how many copies
 * @param ownerKey what it belongs to
 */
public record OutgoingDocument(
        String unit,
        String kind,
        String symbol,
        LocalDate date,
        String subject,
        String signer,
        String recipients,
        String archive,
        int copies,
        String ownerKey) {}
