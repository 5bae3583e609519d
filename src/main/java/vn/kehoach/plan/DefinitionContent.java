package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kehoach.plan.definition.Annex;
import vn.kehoach.plan.definition.Channels;
import vn.kehoach.plan.definition.Named;
import vn.kehoach.plan.definition.ParentPlan;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.QuotaDefinition;
import vn.kehoach.plan.definition.RecipientLine;
import vn.kehoach.plan.definition.Signer;
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
                d.recipients().stream()
                        .map(line -> recipient(line, d.channel()))
                        .toList(),
                DefinitionDuties.of(d),
                signer(d.signer()),
                signing(d.signer()),
                d.proposalText() == null ? usualProposal(d) : d.proposalText(),
                d.focalUnit(),
                parent(d.parentPlan()),
                d.urgency() == null ? null : d.urgency().name(),
                d.answers());
    }

    private static String usualProposal(PlanDefinition d) {
        return "Thực hiện chức năng, nhiệm vụ được giao, kính trình xem xét, ban hành Kế hoạch " + d.title() + ".";
    }

    private static String signer(Signer signer) {
        if (signer == null || signer.authority() == null || signer.deputy()) {
            return signer != null && signer.deputy() ? "DEPUTY" : "HEAD";
        }
        return switch (signer.authority()) {
            case TL -> "BY_ORDER";
            case TUQ -> "AUTHORISED";
            case Q -> "ACTING";
            case TM, KT -> "HEAD";
        };
    }

    private static PlanContent.Signing signing(Signer signer) {
        if (signer == null) {
            return null;
        }
        boolean other = List.of("BY_ORDER", "AUTHORISED").contains(signer(signer));
        return new PlanContent.Signing(
                signer.authority() == Signer.Authority.TM ? "TM" : "",
                other ? signer.title() : "",
                other ? signer.basis() : "");
    }

    private static PlanContent.ParentPlan parent(ParentPlan parent) {
        return parent == null
                ? null
                : new PlanContent.ParentPlan(null, parent.symbol(), parent.date(), parent.issuer());
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
                        annex.holds().stream().map(Annex.Part::name).toList(),
                        annex.rows().stream().map(DefinitionContent::row).toList());
    }

    private static PlanContent.Row row(Annex.Row row) {
        return new PlanContent.Row(
                row.number() == null ? "" : row.number(),
                row.heading(),
                row.form(),
                String.join("\n", row.content()),
                row.time(),
                names(row.lead()),
                references(row.lead()),
                names(row.coordinating()),
                references(row.coordinating()),
                row.product(),
                row.note());
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
                        q.period().name(),
                        ""))
                .toList();
    }

    private static PlanContent.Recipient recipient(RecipientLine line, Channels channels) {
        List<String> to = line.bodies().stream()
                .filter(body -> body.to() != null)
                .map(body -> body.to().toString())
                .toList();
        return new PlanContent.Recipient(
                line.line(),
                line.purpose().name(),
                to,
                channel(line, to, channels).name());
    }

    // The line says it, else an exception that names all of its bodies, else how the plan goes out as a rule.
    private static Channels.Channel channel(RecipientLine line, List<String> to, Channels channels) {
        if (line.channel() != null || channels == null) {
            return line.channel() == null ? Channels.Channel.ELECTRONIC : line.channel();
        }
        return channels.exceptions().stream()
                .filter(exception -> !to.isEmpty() && refs(exception.to()).containsAll(to))
                .map(Channels.Exception::channel)
                .findFirst()
                .orElse(channels.standard() == null ? Channels.Channel.ELECTRONIC : channels.standard());
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
