package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument;
import vn.kehoach.document.OfficialDocument.Annex;
import vn.kehoach.document.OfficialDocument.Issuer;
import vn.kehoach.document.OfficialDocument.Kind;
import vn.kehoach.document.OfficialDocument.Place;
import vn.kehoach.document.OfficialDocument.Recipients;
import vn.kehoach.document.OfficialDocument.Reference;
import vn.kehoach.document.OfficialDocument.SignerBlock;
import vn.kehoach.document.OfficialDocument.Urgency;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.paper.PaperFrames;
import vn.kehoach.time.BusinessClock;

/** A plan as the document that leaves the office (Decree 30/2020, Phụ lục III, Mẫu 1.4): of any tier, at any step. */
@Component
public class PlanPaper {

    private final Plans plans;
    private final PlanDocument documents;
    private final Organization organization;
    private final BusinessClock clock;

    PlanPaper(Plans plans, PlanDocument documents, Organization organization, BusinessClock clock) {
        this.plans = plans;
        this.documents = documents;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * @param plan a plan
     * @return the document as the file stands; number and date are missing until they are given
     */
    public OfficialDocument of(Plan plan) {
        return of(plan, plans.content(plan.id()));
    }

    /**
     * @param plan a plan
     * @param content what it is to say, e.g. as it is being typed
     * @return the document
     */
    public OfficialDocument of(Plan plan, PlanContent content) {
        PlanDocument.View view = documents.of(plan, content);
        LocalDate day = plan.issuedOn() == null ? clock.today() : plan.issuedOn();
        String issuer = organization.unit(plan.issuedBy(), day).map(Unit::name).orElse(view.issuingUnitName());
        return document(
                content,
                new Issuer(
                        view.superiorName() == null ? null : PaperFrames.inFull(view.superiorName()),
                        PaperFrames.inFull(issuer)),
                new Reference(plan.number() == null ? null : plan.number().number(), plan.symbol()),
                new Place(plan.place(), plan.issuedOn()),
                signer(view.signerBlock()),
                view.annex());
    }

    static OfficialDocument document(
            PlanContent content,
            Issuer issuer,
            Reference reference,
            Place place,
            SignerBlock signer,
            PlanDocument.AnnexView annex) {
        return new OfficialDocument(
                Kind.PLAN,
                issuer,
                reference,
                place,
                content.title(),
                Urgency.valueOf(content.urgency()),
                List.of(),
                content.legalBases().stream().map(PlanContent.Basis::text).toList(),
                PlanBlocks.of(content),
                signer,
                recipients(content),
                annex == null ? List.of() : List.of(new Annex(null, annex.title(), List.of(PlanBlocks.annex(annex)))));
    }

    private static SignerBlock signer(SignerBlocks.SignerBlock block) {
        List<String> lines = new ArrayList<>();
        if (!block.authority().isEmpty()) {
            lines.add(block.authority());
        }
        lines.addAll(block.lines());
        return new SignerBlock(lines, block.name());
    }

    private static Recipients recipients(PlanContent content) {
        return new Recipients(
                content.recipients().stream()
                        .filter(line -> !archive(line))
                        .map(PlanContent.Recipient::line)
                        .toList(),
                content.recipients().stream()
                        .filter(PlanPaper::archive)
                        .map(PlanContent.Recipient::line)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean archive(PlanContent.Recipient line) {
        return line.purpose().equals("ARCHIVE");
    }
}
