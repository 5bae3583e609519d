package vn.kehoach.consolidation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A consolidated report on its way up.
 *
 * @param roundId the round
 * @param content its words
 * @param material the answers as they were when it was handed in
 * @param drafted what the program had put together of that material, or null where an earlier version kept none: the
 *     counts stand in its words then
 * @param signerName who signed, or null
 * @param signerTitle his title
 * @param authorityForm {@code HEAD} or {@code KT}
 * @param signedAt when
 * @param number e.g. {@code 12/BC-SNV}, or null
 * @param issuedOn its date, or null
 * @param incomingNumber số đến at the receiving body, or null
 * @param receivedAt when it was registered there, or null
 */
public record ConsolidatedReport(
        long roundId,
        ReportContent content,
        Material material,
        ReportContent drafted,
        String signerName,
        String signerTitle,
        String authorityForm,
        Instant signedAt,
        String number,
        LocalDate issuedOn,
        Integer incomingNumber,
        Instant receivedAt) {

    /** One that is still being written. */
    static ConsolidatedReport unsigned(long roundId, ReportContent content, Material material, ReportContent drafted) {
        return new ConsolidatedReport(
                roundId,
                content,
                material.corrected(content.corrections()),
                drafted,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same as that person signs it. */
    ConsolidatedReport signedBy(String name, String title, String form, Instant at) {
        return new ConsolidatedReport(
                roundId,
                content,
                material,
                drafted,
                name,
                title,
                form,
                at,
                number,
                issuedOn,
                incomingNumber,
                receivedAt);
    }
}
