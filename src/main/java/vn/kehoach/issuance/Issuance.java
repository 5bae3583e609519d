package vn.kehoach.issuance;

import java.time.Instant;
import java.time.LocalDate;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.paper.PaperForm;

/**
 * A document on its way out.
 *
 * @param id of the row
 * @param businessKey of its process instance, {@code VB-<id>}
 * @param subjectKey what it was made of, e.g. {@code KH-17}
 * @param planId the plan that it is listed with
 * @param form which document
 * @param unit code of the body that issues it
 * @param state where it stands
 * @param document what it says
 * @param startedBy log-in of who made it
 * @param signature or null
 * @param number e.g. {@code 07/QĐ-UBND}, or null
 * @param issuedOn its date, or null
 */
public record Issuance(
        long id,
        String businessKey,
        String subjectKey,
        long planId,
        PaperForm form,
        String unit,
        IssuanceState state,
        OfficialDocument document,
        String startedBy,
        Signature signature,
        String number,
        LocalDate issuedOn) {

    /**
     * Who signed.
     *
     * @param login who
     * @param name full name
     * @param title post
     * @param form {@code HEAD}, or {@code KT} for a deputy in his place
     * @param at when
     */
    public record Signature(String login, String name, String title, String form, Instant at) {}

    /**
     * @return the document with number and date as far as they are given
     */
    public OfficialDocument numbered() {
        return number == null
                ? document
                : document.numbered(Integer.parseInt(number.substring(0, number.indexOf('/'))), issuedOn);
    }
}
