package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.WorkItem;

/**
 * Which of the steps that follow one person may do on the same page. In a commune or a room he may hold several posts:
 * he then gets one page instead of three tasks. Each step is recorded by itself.
 */
@Component
class PlanParts {

    static final String DRAFT = "UserTask_DraftPlan";
    static final String SECTION = "UserTask_ReviewInSection";
    static final String HEAD = "UserTask_ApproveContent";
    static final String OFFICE = "UserTask_OfficeReview";
    static final String CHIEF = "UserTask_OfficeChiefReview";
    static final String SIGN = "UserTask_SignPlan";

    private final PlanRouting routing;
    private final Organization organization;
    private final Initials initials;
    private final Decisions decisions;
    private final CurrentUser user;

    PlanParts(
            PlanRouting routing, Organization organization, Initials initials, Decisions decisions, CurrentUser user) {
        this.routing = routing;
        this.organization = organization;
        this.initials = initials;
        this.decisions = decisions;
        this.user = user;
    }

    /** Who holds the task, or who looks at it while nobody does; null where neither is known. */
    String who(WorkItem item) {
        return Optional.ofNullable(item.assignee()).or(user::login).orElse(null);
    }

    /** From handing the draft in up to the last step that its drafter may do: initials, agreement or signature. */
    List<Outcome> afterDrafting(Plan plan, String signer, String login) {
        List<String> ways = new ArrayList<>(List.of("submit"));
        boolean section = routing.hasSectionHead(plan);
        if (section && !may(login, routing.sectionHeads(plan))) {
            return Outcome.ways(ways);
        }
        if (section) {
            ways.add(0, "initial");
        }
        if (plan.needsProposal()) {
            if (may(login, routing.draftingHead(plan))) {
                ways.add(0, "approve");
            }
        } else if (!routing.hasOffice(plan) && may(login, routing.signers(plan, signer))) {
            ways.add(0, "sign");
        }
        return Outcome.ways(ways);
    }

    /** The Office's specialist may be its head. */
    List<Outcome> afterExamination(Plan plan, String login) {
        return Outcome.ways(may(login, routing.officeChief(plan)) ? List.of("approve", "submit") : List.of("submit"));
    }

    /** Who signs may be the one who numbers. */
    List<Outcome> afterSigning(Plan plan, String login) {
        return Outcome.ways(may(login, routing.issuingClerks(plan)) ? List.of("dispatch", "sign") : List.of("sign"));
    }

    /** Takes note of the steps between the draft and the one that Complete named, which have no task of their own. */
    void draftedUpTo(String outcome, Plan plan, String login) {
        if (outcome.equals("submit")) {
            return;
        }
        record(plan, DRAFT, plan.draftingUnit(), login, "submit");
        if (routing.hasSectionHead(plan)) {
            initials.put(plan, SECTION, plan.draftingUnit(), login);
            if (!outcome.equals("initial")) {
                record(plan, SECTION, plan.draftingUnit(), login, "approve");
            }
        }
        if (outcome.equals("approve")) {
            initials.put(plan, HEAD, plan.draftingUnit(), login);
        }
    }

    void record(Plan plan, String step, String unit, String login, String outcome) {
        decisions.record(plan.businessKey(), null, step, unit, login, outcome, "");
    }

    private boolean may(String login, List<String> groups) {
        return login != null
                && organization.person(login).stream()
                        .flatMap(person -> person.posts().stream())
                        .map(post -> post.role().groupOf(post.unit()))
                        .anyMatch(Set.copyOf(groups)::contains);
    }
}
