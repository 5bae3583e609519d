package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.Registers;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What people do with plans outside a task: begin one, look, withdraw the file, recall the plan. */
@Service
@Transactional
public class PlanDesk {

    private final Plans plans;
    private final PlanTemplates templates;
    private final SubPlanFocal subPlanFocal;
    private final PlanProcess process;
    private final PlanAccess access;
    private final PlanViews views;
    private final Registers registers;
    private final Decisions decisions;
    private final Organization organization;
    private final UnitRefs refs;
    private final CurrentUser user;
    private final PlanLinks links;
    private final PlanSignatures signatures;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    PlanDesk(
            Plans plans,
            PlanTemplates templates,
            SubPlanFocal subPlanFocal,
            PlanProcess process,
            PlanAccess access,
            PlanViews views,
            Registers registers,
            Decisions decisions,
            Organization organization,
            UnitRefs refs,
            CurrentUser user,
            PlanLinks links,
            PlanSignatures signatures,
            BusinessClock clock,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.templates = templates;
        this.subPlanFocal = subPlanFocal;
        this.process = process;
        this.access = access;
        this.views = views;
        this.registers = registers;
        this.decisions = decisions;
        this.organization = organization;
        this.refs = refs;
        this.user = user;
        this.links = links;
        this.signatures = signatures;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /**
     * What a new plan is to be.
     *
     * @param definitionId a definition that ships with the program, or null
     * @param copyOf id of an earlier plan, or null; with neither it is blank
     * @param draftingUnit code; the person must draft there; null for his first unit or the definition's
     * @param issuingUnit code of the body that is to sign; null for the definition's, the copy's, or the drafting unit
     * @param year the plan's year, or null for this year
     */
    public record Request(String definitionId, Long copyOf, String draftingUnit, String issuingUnit, Integer year) {}

    /**
     * Begins a plan; the person logged in drafts it.
     *
     * @param request from what
     * @return the plan; its drafting task is open
     * @throws Refusal if there is no such source, or the person drafts nowhere
     */
    public Plan begin(Request request) {
        PlanTemplates.Template template = templates.of(request, this::readable);
        String drafting = Optional.ofNullable(request.draftingUnit())
                .or(() -> Optional.ofNullable(template.draftingUnit()))
                .or(() -> firstUnit())
                .orElseThrow(() -> Refusal.forbidden("plan.mayNotDraft"));
        return begin(template, drafting, request, null, null);
    }

    /**
     * Begins the sub-plan of a unit that was asked for one.
     *
     * @param parent the plan that asks
     * @param responseKey business key of the response that it answers
     * @param unit code of the unit; the person must draft there
     * @return the new plan
     */
    public Plan beginSubPlan(Plan parent, String responseKey, String unit) {
        Request request = new Request(null, null, unit, unit, parent.year());
        Unit own = unit(unit, "draftingUnit");
        String focal = subPlanFocal.of(own, user.groups(), clock.today());
        return begin(templates.under(parent, own, focal), unit, request, parent.id(), responseKey);
    }

    Plan begin(PlanTemplates.Template template, String drafting, Request request, Long parentId, String responseKey) {
        if (!access.mayDraft(drafting, user.groups())) {
            throw Refusal.forbidden("plan.mayNotDraft");
        }
        String issuing = Optional.ofNullable(request.issuingUnit())
                .or(() -> Optional.ofNullable(template.issuingUnit()))
                .orElse(drafting);
        Unit draftingUnit = unit(drafting, "draftingUnit");
        Unit issuer = unit(issuing, "issuingUnit");
        if (!issuing.equals(drafting) && !issuing.equals(draftingUnit.parent())) {
            throw Refusal.invalid(List.of(Problem.of("issuingUnit", "plan.issuerNotAbove", issuer.name())));
        }
        JsonNode content = json.valueToTree(template.content());
        int year = request.year() == null ? template.year(clock.today().getYear()) : request.year();
        Plan plan = plans.insert(
                new Plans.NewPlan(
                        request.definitionId(),
                        request.copyOf(),
                        parentId,
                        responseKey,
                        template.content().title(),
                        year,
                        issuing,
                        drafting,
                        template.content().focalUnit().isBlank()
                                ? drafting
                                : template.content().focalUnit(),
                        "KH-" + issuer.symbol(),
                        issuer.place(),
                        user.required()),
                content);
        decisions.record(plan.businessKey(), null, "begin", drafting, user.required(), "begin", "");
        process.planRequested(plan);
        return plan;
    }

    /**
     * @param id a plan's id
     * @return everything about it
     * @throws Refusal if there is none that the person may see
     */
    @Transactional(readOnly = true)
    public Map<String, Object> read(long id) {
        Plan plan = readable(id);
        Map<String, Object> view = views.common(plan);
        view.put("parent", parent(plan));
        view.put(
                "mayWithdraw",
                (plan.state().underway() || plan.state() == PlanState.COLLECTING_OPINIONS)
                        && access.mayWithdraw(plan, user.required(), user.groups()));
        view.putAll(links.view(plan, user.groups()));
        view.put("mayRecall", plan.state() == PlanState.ISSUED && access.mayRecall(plan, user.groups()));
        return view;
    }

    /**
     * Takes the file back to drafting before dispatch. A number that the Tờ trình already has is cancelled.
     *
     * @param id a plan's id
     * @param reason why; the next person sees it
     * @throws Refusal if the reason is missing, it is not his, or the plan is not underway
     */
    public void withdraw(long id, String reason) {
        Plan plan = readable(id);
        if (!access.mayWithdraw(plan, user.required(), user.groups())) {
            throw Refusal.forbidden("plan.mayNotWithdraw");
        }
        requireReason(reason);
        if (plan.state() == PlanState.COLLECTING_OPINIONS) {
            withdrawFromOpinions(plan, reason.strip());
            return;
        }
        if (!plan.state().underway() || !plans.backToDrafting(plan)) {
            throw Refusal.conflict("plan.notUnderway", stateOf(id));
        }
        decisions.record(
                plan.businessKey(), null, "withdraw", plan.draftingUnit(), user.required(), "withdraw", reason.strip());
        registers.cancel(plan.businessKey(), ProposalNumberWork.KIND, reason.strip());
        plans.proposal(id, null);
        plans.unsigned(id);
        signatures.drop(plan);
        process.fileWithdrawn(plan);
    }

    // The round ends unit by unit, in jobs; with it the process goes back to drafting.
    private void withdrawFromOpinions(Plan plan, String reason) {
        String roundKey = plans.opinionRound(plan.id()).orElseThrow();
        if (!plans.backToDrafting(plan)) {
            throw Refusal.conflict("plan.notUnderway", stateOf(plan.id()));
        }
        decisions.record(
                plan.businessKey(), null, "withdraw", plan.draftingUnit(), user.required(), "withdraw", reason);
        plans.opinionsCalledOff(plan.id());
        events.publishEvent(new OpinionsWithdrawn(plan.id(), roundKey, reason));
    }

    /**
     * Recalls an issued plan: its open work ends, its number stays in the register with the reason.
     *
     * @param id a plan's id
     * @param reason why
     * @throws Refusal if the reason is missing, it is not his to recall, or the plan is not in force
     */
    public void recall(long id, String reason) {
        Plan plan = readable(id);
        if (!access.mayRecall(plan, user.groups())) {
            throw Refusal.forbidden("plan.mayNotRecall");
        }
        requireReason(reason);
        if (plan.state() != PlanState.ISSUED || !plans.ended(plan, PlanState.RECALLED, reason.strip())) {
            throw Refusal.conflict("plan.notInForce", stateOf(id));
        }
        decisions.record(plan.businessKey(), null, "recall", null, user.required(), "recall", reason.strip());
        registers.note(plan.businessKey(), plan.kind(), "Thu hồi: " + reason.strip());
        process.planRecalled(plan);
        events.publishEvent(new PlanEnded(id, PlanState.RECALLED, reason.strip()));
    }

    private void requireReason(String reason) {
        FieldChecks checks = new FieldChecks();
        checks.required("reason", reason, FieldChecks.TEXT);
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }

    // Whoever works on a plan is told what became of the one that asked for it, even where he may not open that.
    private Map<String, Object> parent(Plan plan) {
        return Optional.ofNullable(plan.parentPlanId())
                .flatMap(plans::find)
                .map(above -> {
                    Map<String, Object> view = new LinkedHashMap<>(head(above));
                    view.put("readable", access.mayRead(above, user.groups()));
                    view.put("endedOn", above.endedAt());
                    return view;
                })
                .orElse(null);
    }

    private Map<String, Object> head(Plan plan) {
        return views.head(plan);
    }

    private Object stateOf(long id) {
        return plans.find(id)
                .map(views::head)
                .map(head -> head.get("stateLabel"))
                .orElse("");
    }

    private Plan readable(long id) {
        return plans.find(id)
                .filter(plan -> access.mayRead(plan, user.groups()))
                .orElseThrow(Refusal::notFound);
    }

    private Unit unit(String code, String field) {
        return organization
                .unit(code, clock.today())
                .orElseThrow(() -> Refusal.invalid(List.of(Problem.of(
                        field,
                        "plan.unitUnknown",
                        code,
                        DateTexts.of(Texts.readerLocale()).date(clock.today()),
                        refs.hint(code, clock.today())))));
    }

    private Optional<String> firstUnit() {
        return PlanAccess.unitsOf(user.groups()).stream()
                .filter(unit -> access.mayDraft(unit, user.groups()))
                .sorted()
                .findFirst();
    }
}
