package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kehoach.document.OfficialDocument.Urgency;

/**
 * A plan as data: its whole text and what it asks of whom. A drafter starts from it. What the text does not say is absent,
 * and where somebody has to decide it is said so ({@code UNDATED}, {@code UNKNOWN}, {@code ASK}): nothing is guessed.
 *
 * @param id name of the file without {@code .yaml}, e.g. {@code bac-ninh-2023}
 * @param kind abbreviation of the kind of document, {@code KH}
 * @param title the subject (trích yếu)
 * @param year the year of the plan
 * @param issuer the issuing body in words, or null: as the organisation names it
 * @param tier tier of the issuing body, e.g. {@code PROVINCE}, {@code DISTRICT}, {@code DEPARTMENT}, or null
 * @param issuingUnit code of the body that issues it
 * @param draftingUnit code of the body that drafts it
 * @param focalUnit code of the body that follows the units and consolidates
 * @param symbol symbol without the number, e.g. {@code KH-UBND}
 * @param place the place written before the date
 * @param issue number and day where they are known, or null
 * @param signer who signs
 * @param basesIntroduction the word before the legal bases, e.g. {@code Thực hiện}
 * @param legalBases what the plan rests on, in the order of the text
 * @param parentPlan the plan that this one carries out, or null
 * @param proposal the paper with which it was put forward, or null
 * @param proposalText body of the Tờ trình with which a draft is put forward, or null: the usual words
 * @param citedDocuments papers that the running text names, beside the bases
 * @param opening the sentence after the bases
 * @param sections the body of the text
 * @param closing the last sentence
 * @param annex the table of tasks, or null
 * @param annexReference where the text names an annex, or null
 * @param tasks what the running text orders; rows of the annex are not repeated
 * @param quotas figures to be reached (chỉ tiêu)
 * @param mentions figures that bind nobody, and what is to be done all the time
 * @param channel how the plan goes out, or null where it does not say: over the network
 * @param recipients the printed lines of {@code Nơi nhận}
 * @param duties what is asked back
 * @param consolidation who makes one report of the answers, or null
 * @param difficultiesChannel where difficulties are told, or null: to the focal body
 * @param budget where the money comes from, or null
 * @param inspection who checks what
 * @param commendation who proposes commendations (khen thưởng), or null
 * @param emulation what links the work with emulation (thi đua), or null
 * @param informationSupply who supplies whom with information
 * @param citizenFeedback who hears citizens, or null
 * @param urgency mức độ khẩn, {@code URGENT}, {@code VERY_URGENT} or {@code FLASH}, or null: none
 * @param answers what was answered to warnings of the draft, by the warning's key; one that says something else by now is
 *     asked anew
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanDefinition(
        String id,
        String kind,
        String title,
        int year,
        String issuer,
        String tier,
        String issuingUnit,
        String draftingUnit,
        String focalUnit,
        String symbol,
        String place,
        Issue issue,
        Signer signer,
        String basesIntroduction,
        List<LegalBasis> legalBases,
        ParentPlan parentPlan,
        Proposal proposal,
        String proposalText,
        List<String> citedDocuments,
        String opening,
        List<Section> sections,
        String closing,
        Annex annex,
        Annex.Reference annexReference,
        List<TaskDefinition> tasks,
        List<QuotaDefinition> quotas,
        List<Mention> mentions,
        Channels channel,
        List<RecipientLine> recipients,
        List<DutyDefinition> duties,
        Consolidation consolidation,
        DifficultiesChannel difficultiesChannel,
        Budget budget,
        List<Inspection> inspection,
        Assignment commendation,
        Assignment emulation,
        List<Assignment> informationSupply,
        Assignment citizenFeedback,
        Urgency urgency,
        Map<String, String> answers) {

    /** Lists that are left out are empty. */
    public PlanDefinition {
        legalBases = Lists.orEmpty(legalBases);
        citedDocuments = Lists.orEmpty(citedDocuments);
        sections = Lists.orEmpty(sections);
        tasks = Lists.orEmpty(tasks);
        quotas = Lists.orEmpty(quotas);
        mentions = Lists.orEmpty(mentions);
        recipients = Lists.orEmpty(recipients);
        duties = Lists.orEmpty(duties);
        inspection = Lists.orEmpty(inspection);
        informationSupply = Lists.orEmpty(informationSupply);
        answers = answers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /**
     * @param number e.g. {@code II}
     * @param title heading in capitals
     * @param body one paragraph a line, with the numbering of the text
     */
    public record Section(String number, String title, String body) {}

    /**
     * @param by code of the body that consolidates
     * @param to code of the body that receives the report
     * @param alsoTo codes of further bodies that receive it
     * @param text words of the plan
     * @param due time limit, or null where the text gives none and the drafter is asked
     * @param source where it stands, or null
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Consolidation(
            String by, String to, List<String> alsoTo, String text, DueDefinition due, String source) {

        /** Left out means nobody else. */
        public Consolidation {
            alsoTo = Lists.orEmpty(alsoTo);
        }
    }

    /**
     * @param to code of the body that decides
     * @param through code of the body that passes them on, or null
     * @param text words of the plan
     * @param source where it stands, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DifficultiesChannel(String to, String through, String text, String source) {}

    /**
     * @param appraisedBy code of the body that appraises estimates, or null where it is each body's own
     * @param text words of the plan
     * @param settlement words about spending and settling, or null
     * @param source where it stands, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Budget(String appraisedBy, String text, String settlement, String source) {}

    /**
     * @param by code of the body that inspects; null with {@code actor} for several
     * @param actor who, in the words of the plan, where it is not one body, or null
     * @param to who that is; may be empty
     * @param obligation ordered or asked; left out: ordered
     * @param text words of the plan
     * @param source where it stands, or null
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Inspection(
            String by, String actor, List<Target> to, Obligation obligation, String text, String source) {

        /** Left out means nobody beside, and an order. */
        public Inspection {
            to = Lists.orEmpty(to);
            obligation = obligation == null ? Obligation.ORDER : obligation;
        }
    }
}
