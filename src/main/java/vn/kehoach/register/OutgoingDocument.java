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
 * @param body symbol of the advisory body that issues it under its own name, empty for the body itself
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
        String ownerKey,
        String body) {

    /** A document of the body itself. */
    public OutgoingDocument(
            String unit,
            String kind,
            String symbol,
            LocalDate date,
            String subject,
            String signer,
            String recipients,
            String archive,
            int copies,
            String ownerKey) {
        this(unit, kind, symbol, date, subject, signer, recipients, archive, copies, ownerKey, "");
    }
}
