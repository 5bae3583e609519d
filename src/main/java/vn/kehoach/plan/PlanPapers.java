package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.paper.Paper;
import vn.kehoach.paper.PaperField;
import vn.kehoach.paper.PaperForm;
import vn.kehoach.paper.PaperIssue;
import vn.kehoach.paper.PaperMaker;
import vn.kehoach.work.WorkItem;

/** Which documents a plan needs on its way and after it: for those who make it, none for its recipients. */
@Component
class PlanPapers implements PaperMaker {

    private static final Set<String> WITH_SLIP = Set.of(PlanParts.OFFICE, PlanParts.CHIEF, PlanParts.SIGN);
    private static final int SHORT = 3;
    private static final int LONG = 5;

    private final Plans plans;
    private final PlanLinks links;
    private final PlanAccess access;
    private final ProposalPaper proposal;
    private final SlipPaper slip;
    private final EndingPapers endings;
    private final EndingIssue issues;
    private final CurrentUser user;

    PlanPapers(
            Plans plans,
            PlanLinks links,
            PlanAccess access,
            ProposalPaper proposal,
            SlipPaper slip,
            EndingPapers endings,
            EndingIssue issues,
            CurrentUser user) {
        this.plans = plans;
        this.links = links;
        this.access = access;
        this.proposal = proposal;
        this.slip = slip;
        this.endings = endings;
        this.issues = issues;
        this.user = user;
    }

    /** With what has been typed into the task in place of what was handed in before. */
    @Override
    public List<Paper> of(WorkItem item, JsonNode fields) {
        return plans.findByKey(item.businessKey())
                .map(plan -> {
                    List<Paper> papers = new ArrayList<>();
                    String typed = fields.path("proposalText").asText("").strip();
                    proposal(plan, typed).ifPresent(papers::add);
                    if (item.key().equals(PlanParts.OFFICE) && hasOffice(plan)) {
                        papers.add(slip(plan, fields));
                    } else if (WITH_SLIP.contains(item.key())) {
                        slip(plan).ifPresent(papers::add);
                    }
                    return papers;
                })
                .orElse(List.of());
    }

    @Override
    public List<Paper> of(String subjectKey) {
        return plans.findByKey(subjectKey)
                .filter(plan -> access.makes(plan, user.groups()))
                .map(plan -> {
                    List<Paper> papers = new ArrayList<>();
                    proposal(plan, "").ifPresent(papers::add);
                    if (readsSlip(plan)) {
                        slip(plan).ifPresent(papers::add);
                    }
                    papers.addAll(afterwards(plan));
                    return papers;
                })
                .orElse(List.of());
    }

    private List<Paper> afterwards(Plan plan) {
        List<Paper> papers = new ArrayList<>();
        String name = name(plan);
        PaperIssue issue = issues.of(plan);
        if (plan.state() == PlanState.ISSUED) {
            papers.add(new Paper(
                    PaperForm.CORRECTION_LETTER,
                    name,
                    List.of(new PaperField("corrections", LONG, "")),
                    typed -> endings.correction(plan, typed.get("corrections")),
                    issue));
        }
        if (plan.state() == PlanState.ISSUED || plan.state() == PlanState.RECALLED) {
            papers.add(new Paper(
                    PaperForm.RECALL_DECISION,
                    name,
                    List.of(new PaperField("reason", SHORT, reason(plan))),
                    typed -> endings.recall(plan, typed.get("reason")),
                    issue));
        }
        links.replacing(plan)
                .ifPresent(later -> papers.add(new Paper(
                        PaperForm.REPLACEMENT_DECISION,
                        name,
                        List.of(new PaperField("reason", SHORT, "")),
                        typed -> endings.replacement(plan, later, typed.get("reason")),
                        issue)));
        return papers;
    }

    private Optional<Paper> proposal(Plan plan, String typed) {
        String text = typed.isEmpty() ? plans.content(plan.id()).proposalText().strip() : typed;
        return plan.needsProposal() && !text.isEmpty()
                ? Optional.of(new Paper(PaperForm.PROPOSAL, name(plan), List.of(), asked -> proposal.of(plan, text)))
                : Optional.empty();
    }

    private Optional<Paper> slip(Plan plan) {
        return hasOffice(plan) ? plans.slip(plan.id()).map(kept -> slip(plan, kept)) : Optional.empty();
    }

    private Paper slip(Plan plan, JsonNode kept) {
        return new Paper(PaperForm.SLIP, name(plan), List.of(), asked -> slip.of(plan, kept));
    }

    private boolean hasOffice(Plan plan) {
        return !access.office(plan).isEmpty();
    }

    // The slip is the Office's own paper: the body that drafts learns the result, not the advice.
    private boolean readsSlip(Plan plan) {
        Set<String> units = PlanAccess.unitsOf(user.groups());
        return units.contains(plan.issuingUnit())
                || units.contains(access.office(plan))
                || user.groups().contains(PlanAccess.SUPERVISORS);
    }

    private static String reason(Plan plan) {
        return plan.state() == PlanState.RECALLED && plan.endReason() != null ? plan.endReason() : "";
    }

    private static String name(Plan plan) {
        return plan.number() == null ? plan.businessKey() : plan.number().text();
    }
}
