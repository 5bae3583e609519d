package vn.kehoach.plan.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a definition must hold beyond its shape. Whether its units exist is for the organisation to say, on a day. */
final class PlanDefinitionCheck {

    private final Faults faults;

    PlanDefinitionCheck(FaultTexts texts) {
        this.faults = new Faults(texts);
    }

    List<Faults.Found> check(PlanDefinition plan) {
        head(plan);
        faults.unless(!plan.sections().isEmpty(), "sections", "missing");
        faults.each("sections", plan.sections(), (path, section) -> {
            faults.text(path + ".number", section.number(), Faults.TITLE);
            faults.text(path + ".title", section.title(), Faults.TITLE);
            faults.text(path + ".body", section.body(), Faults.BODY);
        });
        if (plan.annex() != null) {
            new AnnexCheck(faults).check(plan.annex());
        }
        faults.each("tasks", plan.tasks(), this::task);
        faults.each("quotas", plan.quotas(), new QuotaCheck(faults)::check);
        recipients(plan.recipients());
        new DutyCheck(faults, plan).check();
        rest(plan);
        return faults.found();
    }

    private void head(PlanDefinition plan) {
        faults.code("id", plan.id());
        faults.text("kind", plan.kind(), Faults.TITLE);
        faults.text("title", plan.title(), Faults.TITLE);
        faults.unless(plan.year() >= 2000 && plan.year() <= 2100, "year", "yearOutOfRange");
        faults.code("issuingUnit", plan.issuingUnit());
        faults.code("draftingUnit", plan.draftingUnit());
        faults.code("focalUnit", plan.focalUnit());
        faults.text("symbol", plan.symbol(), Faults.TITLE);
        faults.text("place", plan.place(), Faults.TITLE);
        if (faults.present("signer", plan.signer())) {
            faults.text("signer.authority", plan.signer().authority(), Faults.TITLE);
            faults.text("signer.title", plan.signer().title(), Faults.TITLE);
            faults.text("signer.name", plan.signer().name(), Faults.TITLE);
        }
        faults.text("basesIntroduction", plan.basesIntroduction(), Faults.TITLE);
        faults.unless(!plan.legalBases().isEmpty(), "legalBases", "missing");
        faults.each(
                "legalBases",
                plan.legalBases(),
                (path, basis) -> faults.text(path + ".text", basis.text(), Faults.TEXT));
        faults.text("opening", plan.opening(), Faults.TEXT);
        faults.text("closing", plan.closing(), Faults.TEXT);
    }

    private void task(String path, TaskDefinition task) {
        faults.text(path + ".actor", task.actor(), Faults.TITLE);
        faults.text(path + ".text", task.text(), Faults.TEXT);
        if (task.directedBy() != null) {
            faults.text(path + ".directedBy.text", task.directedBy().text(), Faults.TITLE);
        }
    }

    private void recipients(List<RecipientLine> lines) {
        faults.unless(!lines.isEmpty(), "recipients", "missing");
        Map<Target, String> seen = new HashMap<>();
        faults.each("recipients", lines, (path, line) -> {
            faults.text(path + ".line", line.line(), Faults.TITLE);
            if (faults.present(path + ".purpose", line.purpose())) {
                boolean archive = line.purpose() == RecipientLine.Purpose.ARCHIVE;
                faults.unless(
                        archive == line.bodies().isEmpty(), path + ".bodies", archive ? "archiveBody" : "missing");
            }
            faults.each(path + ".bodies", line.bodies(), (at, body) -> {
                faults.text(at + ".name", body.name(), Faults.TITLE);
                faults.present(at + ".obligation", body.obligation());
                if (faults.present(at + ".to", body.to())) {
                    String first = seen.putIfAbsent(body.to(), path);
                    faults.unless(first == null, at + ".to", "recipientTwice", body.to(), first);
                }
            });
        });
    }

    private void rest(PlanDefinition plan) {
        if (plan.consolidation() != null) {
            faults.code("consolidation.by", plan.consolidation().by());
            faults.code("consolidation.to", plan.consolidation().to());
            faults.text("consolidation.text", plan.consolidation().text(), Faults.TEXT);
        }
        if (plan.difficultiesChannel() != null) {
            faults.code("difficultiesChannel.to", plan.difficultiesChannel().to());
            faults.text("difficultiesChannel.text", plan.difficultiesChannel().text(), Faults.TEXT);
        }
        if (plan.budget() != null) {
            faults.code("budget.appraisedBy", plan.budget().appraisedBy());
            faults.text("budget.text", plan.budget().text(), Faults.TEXT);
        }
        faults.each("inspection", plan.inspection(), (path, inspection) -> {
            faults.code(path + ".by", inspection.by());
            faults.text(path + ".text", inspection.text(), Faults.TEXT);
        });
    }
}
