package vn.kehoach.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.document.Files;
import vn.kehoach.document.StoredFile;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;

/** What every form of a plan shows: where it stands, how it reads, who did what, why it came back. */
@Component
class PlanViews {

    private final Plans plans;
    private final PlanDocument documents;
    private final Decisions decisions;
    private final Initials initials;
    private final Files files;
    private final Organization organization;
    private final PlanCalendar calendar;
    private final BusinessClock clock;
    private final Texts texts;
    private final ObjectProvider<OpinionTables> opinions;

    PlanViews(
            Plans plans,
            PlanDocument documents,
            Decisions decisions,
            Initials initials,
            Files files,
            Organization organization,
            PlanCalendar calendar,
            BusinessClock clock,
            Texts texts,
            ObjectProvider<OpinionTables> opinions) {
        this.plans = plans;
        this.documents = documents;
        this.decisions = decisions;
        this.initials = initials;
        this.files = files;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
        this.texts = texts;
        this.opinions = opinions;
    }

    record Step(Instant at, String by, String byTitle, String step, String action, String actionLabel, String reason) {}

    record Returned(String by, Instant at, String step, String reason) {}

    record FileView(long id, String name, long size, String type) {
        static FileView of(StoredFile file) {
            return new FileView(file.id(), file.name(), file.size(), file.contentType());
        }
    }

    Map<String, Object> common(Plan plan) {
        PlanContent content = plans.content(plan.id());
        List<Step> history =
                decisions.of(plan.businessKey()).stream().map(this::step).toList();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("plan", head(plan));
        view.put("document", documents.of(plan, content));
        view.put("proposalText", content.proposalText());
        view.put("proposal", plan.proposal() == null ? null : number(plan.proposal()));
        view.put("signature", plan.signature());
        view.put("history", history);
        view.put("calendarNote", calendar.note(content));
        view.put("returned", returned(history));
        view.put("initials", initials.of(plan));
        view.put(
                "files", files.of(plan.businessKey()).stream().map(FileView::of).toList());
        opinions.ifAvailable(tables -> view.put("opinions", tables.of(plan.id())));
        view.put("slip", plans.slip(plan.id()).orElse(null));
        view.put("checks", plans.warnings(plan.id()).orElse(null));
        view.put("parentPlan", content.parentPlan());
        return view;
    }

    Map<String, Object> head(Plan plan) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", plan.id());
        head.put("businessKey", plan.businessKey());
        head.put("title", plan.title());
        head.put("year", plan.year());
        head.put("state", plan.state().name());
        head.put("stateLabel", texts.get("ui.planState." + plan.state().name()));
        head.put("issuingUnit", plan.issuingUnit());
        head.put("issuingUnitName", issuerName(plan));
        // Another body answers for it since its issuer ended: both names are shown.
        head.put("heldByName", plan.printedIssuer() == null ? null : name(plan.issuingUnit()));
        head.put("draftingUnit", plan.draftingUnit());
        head.put("draftingUnitName", name(plan.draftingUnit()));
        head.put("focalUnitName", name(plan.focalUnit()));
        head.put("number", plan.number() == null ? null : plan.number().text());
        head.put("issuedOn", plan.issuedOn());
        head.put("endReason", plan.endReason());
        return head;
    }

    static Map<String, Object> number(vn.kehoach.register.DocumentNumber number) {
        return Map.of("number", number.number(), "text", number.text(), "date", number.date());
    }

    private Step step(Decision decision) {
        String label = "ui.action." + decision.step() + "." + decision.outcome();
        return new Step(
                decision.decidedAt(),
                decision.personName(),
                decision.title(),
                texts.get("ui.step." + decision.step()),
                decision.outcome(),
                texts.has(label) ? texts.get(label) : texts.get("ui.action." + decision.outcome()),
                decision.reason());
    }

    // Only the newest decision counts: once the file moves on, the old reason is history.
    private static Returned returned(List<Step> history) {
        List<Step> back = new ArrayList<>(history);
        if (back.isEmpty()) {
            return null;
        }
        Step last = back.get(back.size() - 1);
        return List.of("return", "withdraw").contains(last.action())
                ? new Returned(last.by(), last.at(), last.step(), last.reason())
                : null;
    }

    private String issuerName(Plan plan) {
        LocalDate day = plan.issuedOn() == null ? clock.today() : plan.issuedOn();
        return organization.unit(plan.issuedBy(), day).map(Unit::name).orElse(plan.issuedBy());
    }

    private String name(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::name).orElse(unit);
    }
}
