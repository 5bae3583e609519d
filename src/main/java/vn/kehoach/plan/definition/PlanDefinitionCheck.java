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
        new HeadCheck(faults).check(plan);
        faults.unless(!plan.sections().isEmpty(), "sections", "missing");
        faults.each("sections", plan.sections(), (path, section) -> {
            faults.text(path + ".number", section.number(), Faults.TITLE);
            faults.text(path + ".title", section.title(), Faults.TITLE);
            faults.text(path + ".body", section.body(), Faults.BODY);
        });
        if (plan.annex() != null) {
            new AnnexCheck(faults).check(plan.annex());
        }
        if (plan.annexReference() != null) {
            faults.text("annexReference.text", plan.annexReference().text(), Faults.TEXT);
            boolean right = plan.annexReference().attached() == (plan.annex() != null);
            faults.unless(right, "annexReference.attached", "annexAttached");
        }
        faults.each("tasks", plan.tasks(), this::task);
        faults.each("quotas", plan.quotas(), new QuotaCheck(faults)::check);
        faults.each("mentions", plan.mentions(), (path, mention) -> {
            faults.text(path + ".text", mention.text(), Faults.TEXT);
            faults.textIfAny(path + ".note", mention.note(), Faults.TITLE);
        });
        channel(plan.channel());
        recipients(plan.recipients());
        new DutyCheck(faults, plan).check();
        new RestCheck(faults).check(plan);
        return faults.found();
    }

    private void task(String path, TaskDefinition task) {
        faults.text(path + ".actor", task.actor(), Faults.TITLE);
        faults.text(path + ".text", task.text(), Faults.TEXT);
        if (task.directedBy() != null) {
            faults.text(path + ".directedBy.text", task.directedBy().text(), Faults.TITLE);
        }
    }

    private void channel(Channels channel) {
        if (channel == null) {
            return;
        }
        faults.present("channel.standard", channel.standard());
        faults.text("channel.text", channel.text(), Faults.TITLE);
        faults.each("channel.exceptions", channel.exceptions(), (path, exception) -> {
            faults.present(path + ".channel", exception.channel());
            faults.text(path + ".condition", exception.condition(), Faults.TITLE);
        });
    }

    private void recipients(List<RecipientLine> lines) {
        faults.unless(!lines.isEmpty(), "recipients", "missing");
        Map<Target, String> seen = new HashMap<>();
        faults.each("recipients", lines, (path, line) -> {
            faults.text(path + ".line", line.line(), Faults.TITLE);
            faults.textIfAny(path + ".name", line.name(), Faults.TITLE);
            if (faults.present(path + ".purpose", line.purpose())) {
                boolean archive = line.purpose() == RecipientLine.Purpose.ARCHIVE;
                faults.unless(
                        archive == line.bodies().isEmpty(), path + ".bodies", archive ? "archiveBody" : "missing");
                faults.unless(archive || line.archiveAt().isEmpty(), path + ".archiveAt", "archiveOnly");
                faults.unless(archive || line.drafter() == null, path + ".drafter", "archiveOnly");
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
}
