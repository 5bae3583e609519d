package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kehoach.plan.definition.Annex;
import vn.kehoach.plan.definition.DueDefinition;
import vn.kehoach.plan.definition.DutyDefinition;
import vn.kehoach.plan.definition.Named;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.QuotaDefinition;
import vn.kehoach.plan.definition.RecipientLine;
import vn.kehoach.plan.definition.Target;

/** A definition as the beginning of a draft. */
final class DefinitionContent {

    private DefinitionContent() {}

    static PlanContent of(PlanDefinition d) {
        return new PlanContent(
                d.title(),
                bases(d),
                d.opening(),
                d.sections().stream()
                        .map(s -> new PlanContent.Section(s.number(), s.title(), s.body()))
                        .toList(),
                d.closing(),
                annex(d.annex()),
                d.tasks().stream()
                        .map(t -> new PlanContent.Task(t.actor(), t.text(), refs(t.to())))
                        .toList(),
                d.quotas().stream().flatMap(q -> quotas(q).stream()).toList(),
                d.recipients().stream().map(DefinitionContent::recipient).toList(),
                d.duties().stream().map(DefinitionContent::duty).toList(),
                d.signer().deputy() ? "DEPUTY" : "HEAD",
                "Thực hiện chức năng, nhiệm vụ được giao, kính trình xem xét, ban hành Kế hoạch " + d.title() + ".",
                d.focalUnit());
    }

    // "Thực hiện" or "Căn cứ" stands once, before the first.
    private static List<PlanContent.Basis> bases(PlanDefinition d) {
        String introduction = d.basesIntroduction() == null ? "" : d.basesIntroduction() + " ";
        List<PlanContent.Basis> bases = new ArrayList<>();
        d.legalBases()
                .forEach(basis ->
                        bases.add(new PlanContent.Basis((bases.isEmpty() ? introduction : "") + basis.text())));
        return bases;
    }

    private static PlanContent.Annex annex(Annex annex) {
        return annex == null
                ? null
                : new PlanContent.Annex(
                        annex.title(),
                        annex.columns(),
                        annex.rows().stream().map(DefinitionContent::row).toList());
    }

    private static PlanContent.Row row(Annex.Row row) {
        return new PlanContent.Row(
                row.form(),
                String.join("\n", row.content()),
                row.time(),
                names(row.lead()),
                references(row.lead()),
                names(row.coordinating()),
                references(row.coordinating()));
    }

    private static List<PlanContent.Quota> quotas(QuotaDefinition q) {
        String op = switch (q.op()) {
            case AT_LEAST -> ">=";
            case EQUAL -> "=";
            case RANGE -> "range";
        };
        return q.countedBy().stream()
                .map(to -> new PlanContent.Quota(
                        to.toString(),
                        q.object(),
                        op,
                        q.value(),
                        q.min(),
                        q.max(),
                        q.unit(),
                        q.period().name()))
                .toList();
    }

    private static PlanContent.Recipient recipient(RecipientLine line) {
        return new PlanContent.Recipient(
                line.line(),
                line.purpose().name(),
                line.bodies().stream()
                        .filter(body -> body.to() != null)
                        .map(body -> body.to().toString())
                        .toList());
    }

    private static PlanContent.Duty duty(DutyDefinition d) {
        DueDefinition due = d.due();
        boolean dated = due != null && due.anchor() == DueDefinition.Anchor.DATE;
        boolean window = due != null && due.anchor() == DueDefinition.Anchor.WINDOW;
        return new PlanContent.Duty(
                d.key(),
                DutyKind.valueOf(d.kind().name()),
                d.title(),
                (dated || window) && due.text() != null ? due.text() : "",
                dated ? due.bound().name() : "INCLUSIVE",
                dated ? due.date() : window ? due.window().to() : null,
                d.respondents().stream().map(r -> r.to().toString()).toList(),
                d.acceptance().name(),
                d.headApproval(),
                d.judges().name(),
                d.consolidate(),
                null,
                "");
    }

    private static String names(List<Named> bodies) {
        return bodies.stream().map(Named::text).collect(Collectors.joining("\n"));
    }

    private static List<String> references(List<Named> bodies) {
        return bodies.stream()
                .flatMap(body -> refs(body.to()).stream())
                .distinct()
                .toList();
    }

    private static List<String> refs(List<Target> targets) {
        return targets.stream().map(Target::toString).toList();
    }
}
