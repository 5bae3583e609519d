package vn.kehoach.plan.definition;

import java.util.List;

/**
 * A plan as data: its whole text and what it asks of whom. A drafter starts from it.
 *
 * @param id name of the file without {@code .yaml}, e.g. {@code bac-ninh-2023}
 * @param kind abbreviation of the kind of document, {@code KH}
 * @param title the subject (trích yếu)
 * @param year the year of the plan
 * @param issuingUnit code of the body that issues it
 * @param draftingUnit code of the body that drafts it
 * @param focalUnit code of the body that follows the units and consolidates
 * @param symbol symbol without the number, e.g. {@code KH-UBND}
 * @param place the place written before the date
 * @param signer who signs
 * @param basesIntroduction the word before the legal bases, e.g. {@code Thực hiện}
 * @param legalBases what the plan rests on, in the order of the text
 * @param opening the sentence after the bases
 * @param sections the body of the text
 * @param closing the last sentence
 * @param annex the table of tasks, or null
 * @param tasks what the running text orders; rows of the annex are not repeated
 * @param quotas figures to be reached (chỉ tiêu)
 * @param recipients the printed lines of {@code Nơi nhận}
 * @param duties what is asked back
 * @param consolidation who makes one report of the answers, or null
 * @param difficultiesChannel where difficulties are told, or null
 * @param budget where the money comes from, or null
 * @param inspection who checks what
 */
public record PlanDefinition(
        String id,
        String kind,
        String title,
        int year,
        String issuingUnit,
        String draftingUnit,
        String focalUnit,
        String symbol,
        String place,
        Signer signer,
        String basesIntroduction,
        List<SourcedText> legalBases,
        String opening,
        List<Section> sections,
        String closing,
        Annex annex,
        List<TaskDefinition> tasks,
        List<QuotaDefinition> quotas,
        List<RecipientLine> recipients,
        List<DutyDefinition> duties,
        Consolidation consolidation,
        DifficultiesChannel difficultiesChannel,
        Budget budget,
        List<Inspection> inspection) {

    /** Lists that are left out are empty. */
    public PlanDefinition {
        legalBases = Lists.orEmpty(legalBases);
        sections = Lists.orEmpty(sections);
        tasks = Lists.orEmpty(tasks);
        quotas = Lists.orEmpty(quotas);
        recipients = Lists.orEmpty(recipients);
        duties = Lists.orEmpty(duties);
        inspection = Lists.orEmpty(inspection);
    }

    /**
     * @param authority how the signer signs, e.g. {@code TM} (on behalf of the collective)
     * @param onBehalfOf the body printed after it
     * @param title the signer's title as printed
     * @param name the signer's name
     */
    public record Signer(String authority, String onBehalfOf, String title, String name) {}

    /**
     * @param text words of the plan
     * @param source where they stand, or null
     */
    public record SourcedText(String text, String source) {}

    /**
     * @param number e.g. {@code II}
     * @param title heading in capitals
     * @param body one paragraph a line, with the numbering of the text
     */
    public record Section(String number, String title, String body) {}

    /**
     * @param by code of the body that consolidates
     * @param to code of the body that receives the report
     * @param text words of the plan
     * @param due time limit, or null where the text gives none and the drafter is asked
     * @param source where it stands, or null
     */
    public record Consolidation(String by, String to, String text, DueDefinition due, String source) {}

    /**
     * @param to code of the body that decides
     * @param through code of the body that passes them on, or null
     * @param text words of the plan
     * @param source where it stands, or null
     */
    public record DifficultiesChannel(String to, String through, String text, String source) {}

    /**
     * @param appraisedBy code of the body that appraises estimates
     * @param text words of the plan
     * @param source where it stands, or null
     */
    public record Budget(String appraisedBy, String text, String source) {}

    /**
     * @param by code of the body that inspects
     * @param text words of the plan
     * @param source where it stands, or null
     */
    public record Inspection(String by, String text, String source) {}
}
