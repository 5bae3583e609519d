package vn.kehoach.plan;

import java.time.Instant;
import java.time.LocalDate;
import vn.kehoach.register.DocumentNumber;

/**
 * A plan at any tier.
 *
 * @param id of the row
 * @param businessKey of its process instance, {@code KH-<id>}
 * @param definitionId the definition it was started from, or null
 * @param parentPlanId the plan that asked for it, or null
 * @param parentResponse business key of the response that it answers, or null
 * @param kind e.g. {@code KH}
 * @param title trích yếu
 * @param year the plan's year
 * @param state where it stands
 * @param issuingUnit code
 * @param draftingUnit code
 * @param focalUnit code of the body that follows it up
 * @param symbol e.g. {@code KH-UBND}
 * @param place written before the date
 * @param fileVersion counts the submissions of the draft; initials vouch for one version
 * @param drafter log-in of who drafts
 * @param proposal number of the Tờ trình, or null
 * @param signature who signed, or null
 * @param number number and date, or null before it is issued
 * @param dispatchedAt or null
 * @param endedAt when it was recalled, closed or dropped, or null
 * @param endReason why, or null
 * @param createdAt when drafting began
 * @param printedIssuer code of the body under whose name it was issued, if another answers for it since; else null
 */
public record Plan(
        long id,
        String businessKey,
        String definitionId,
        Long parentPlanId,
        String parentResponse,
        String kind,
        String title,
        int year,
        PlanState state,
        String issuingUnit,
        String draftingUnit,
        String focalUnit,
        String symbol,
        String place,
        int fileVersion,
        String drafter,
        DocumentNumber proposal,
        Signature signature,
        DocumentNumber number,
        Instant dispatchedAt,
        Instant endedAt,
        String endReason,
        Instant createdAt,
        String printedIssuer) {

    /**
     * Who signed in which form of authority (Decree 30/2020, article 13).
     *
     * @param login who
     * @param name full name without titles
     * @param title e.g. {@code Chủ tịch}, {@code Phó Chủ tịch}
     * @param form {@code HEAD} for the head himself, {@code KT} for a deputy in his place
     * @param at when
     */
    public record Signature(String login, String name, String title, String form, Instant at) {

        /**
         * @return whether a deputy signed for the head
         */
        public boolean forHead() {
            return form.equals("KT");
        }
    }

    /**
     * @return code of the body under whose name it is issued; another one may answer for it since that body ended
     */
    public String issuedBy() {
        return printedIssuer == null ? issuingUnit : printedIssuer;
    }

    /**
     * @return whether the body that signs is another one than the body that drafts, so that a Tờ trình is needed
     */
    public boolean needsProposal() {
        return !issuingUnit.equals(draftingUnit);
    }

    /**
     * @return e.g. {@code 36/KH-UBND}, or the symbol alone while there is no number
     */
    public String numberText() {
        return number == null ? "…/" + symbol : number.text();
    }

    /**
     * @param by who signs, or is about to
     * @return the plan as it reads with that signature
     */
    public Plan signedBy(Signature by) {
        return new Plan(
                id,
                businessKey,
                definitionId,
                parentPlanId,
                parentResponse,
                kind,
                title,
                year,
                state,
                issuingUnit,
                draftingUnit,
                focalUnit,
                symbol,
                place,
                fileVersion,
                drafter,
                proposal,
                by,
                number,
                dispatchedAt,
                endedAt,
                endReason,
                createdAt,
                printedIssuer);
    }

    /**
     * @return day of issue, or null
     */
    public LocalDate issuedOn() {
        return number == null ? null : number.date();
    }
}
