package vn.kehoach.plan;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.Registers;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/**
 * A plan amends or replaces another (sửa đổi, bổ sung; thay thế). What replaces ends the old one when it is dispatched, not
 * before; what amends leaves it in force.
 */
@Service
@Transactional
public class PlanSuccession {

    private final Plans plans;
    private final PlanAccess access;
    private final PlanTemplates templates;
    private final PlanDesk desk;
    private final PlanLinks links;
    private final PlanProcess process;
    private final Registers registers;
    private final Organization organization;
    private final Decisions decisions;
    private final CurrentUser user;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    PlanSuccession(
            Plans plans,
            PlanAccess access,
            PlanTemplates templates,
            PlanDesk desk,
            PlanLinks links,
            PlanProcess process,
            Registers registers,
            Organization organization,
            Decisions decisions,
            CurrentUser user,
            Texts texts,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.access = access;
        this.templates = templates;
        this.desk = desk;
        this.links = links;
        this.process = process;
        this.registers = registers;
        this.organization = organization;
        this.decisions = decisions;
        this.user = user;
        this.texts = texts;
        this.events = events;
    }

    /**
     * Begins a draft that amends or replaces a plan in force; it starts as a copy.
     *
     * @param id the plan in force
     * @param replaces whether it takes the place of the other; it amends it otherwise
     * @return the new plan; its drafting task is open
     * @throws Refusal if he may not draft for the body, the plan is not in force, or another draft replaces it already
     */
    public Plan begin(long id, boolean replaces) {
        Plan old = plans.find(id)
                .filter(plan -> access.mayRead(plan, user.groups()))
                .orElseThrow(Refusal::notFound);
        if (!access.mayDraft(old.draftingUnit(), user.groups())) {
            throw Refusal.forbidden("plan.mayNotDraft");
        }
        if (old.state() != PlanState.ISSUED) {
            throw Refusal.conflict("plan.notInForce", texts.get("ui.planState." + old.state()));
        }
        if (replaces && links.beingReplaced(old)) {
            throw Refusal.conflict("plan.beingReplaced");
        }
        PlanDesk.Request request = new PlanDesk.Request(null, id, old.draftingUnit(), old.issuingUnit(), old.year());
        Plan later = desk.begin(
                templates.after(old, replaces, "Kế hoạch số " + named(old) + " về " + old.title()),
                old.draftingUnit(),
                request,
                old.parentPlanId(),
                old.parentResponse());
        links.link(later, old, replaces);
        return later;
    }

    /** In the transaction of the dispatch: the old plan's row first, then its process and its rounds. */
    @EventListener
    void issued(PlanIssued event) {
        Plan later = plans.find(event.planId()).orElseThrow();
        links.replacedBy(later).filter(old -> old.state() == PlanState.ISSUED).ifPresent(old -> replace(old, later));
    }

    private void replace(Plan old, Plan later) {
        String reason = texts.in(Texts.VIETNAMESE, "plan.replacedBy", named(later));
        if (!plans.ended(old, PlanState.REPLACED, reason)) {
            throw Refusal.conflict("plan.stateMoved");
        }
        decisions.record(old.businessKey(), null, "replace", null, user.required(), "replace", reason);
        registers.note(old.businessKey(), old.kind(), reason);
        process.planReplaced(old);
        events.publishEvent(new PlanEnded(old.id(), PlanState.REPLACED, reason));
    }

    private String named(Plan plan) {
        String issuer = organization
                .unit(plan.issuedBy(), plan.issuedOn())
                .map(Unit::name)
                .orElse(plan.issuedBy());
        return "%s ngày %s của %s"
                .formatted(plan.numberText(), DateTexts.of(Texts.VIETNAMESE).date(plan.issuedOn()), issuer);
    }
}
