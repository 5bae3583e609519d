package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kehoach.document.OfficialDocument.Urgency;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.definition.Annex;
import vn.kehoach.plan.definition.Issue;
import vn.kehoach.plan.definition.LegalBasis;
import vn.kehoach.plan.definition.Named;
import vn.kehoach.plan.definition.ParentPlan;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.QuotaDefinition;
import vn.kehoach.plan.definition.Signer;
import vn.kehoach.plan.definition.Target;
import vn.kehoach.plan.definition.TaskDefinition;
import vn.kehoach.time.BusinessClock;

/** A plan as a definition: what {@link DefinitionContent} makes of it is the plan again, but for what is not text. */
@Component
class ContentDefinition {

    private static final Pattern INTRODUCTION = Pattern.compile("(Căn cứ|Thực hiện|Theo) (.+)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(TM|KT|TL|TUQ|Q)\\. (.+)");
    private static final Map<String, QuotaDefinition.Op> OPERATORS =
            Map.of(">=", QuotaDefinition.Op.AT_LEAST, "=", QuotaDefinition.Op.EQUAL, "range", QuotaDefinition.Op.RANGE);

    private final ContentRecipients recipients;
    private final SignerBlocks signers;
    private final Organization organization;
    private final BusinessClock clock;

    ContentDefinition(
            ContentRecipients recipients, SignerBlocks signers, Organization organization, BusinessClock clock) {
        this.recipients = recipients;
        this.signers = signers;
        this.organization = organization;
        this.clock = clock;
    }

    PlanDefinition of(Plan plan, PlanContent c) {
        Unit issuer = organization.unit(plan.issuingUnit(), clock.today()).orElseThrow();
        List<LegalBasis> bases = c.legalBases().stream()
                .map(basis -> new LegalBasis(null, null, null, null, basis.text(), null))
                .toList();
        Matcher first = INTRODUCTION.matcher(bases.isEmpty() ? "" : bases.get(0).text());
        boolean introduced = first.matches();
        return new PlanDefinition(
                "ke-hoach-%d-%d".formatted(plan.year(), plan.id()),
                plan.kind(),
                c.title(),
                plan.year(),
                issuer.name(),
                issuer.tier(),
                plan.issuingUnit(),
                plan.draftingUnit(),
                c.focalUnit().isBlank() ? plan.focalUnit() : c.focalUnit(),
                plan.symbol(),
                plan.place(),
                issue(plan),
                signer(signers.of(plan, c), c.signing()),
                introduced ? first.group(1) : null,
                introduced ? without(bases, first.group(2)) : bases,
                parent(c.parentPlan()),
                null,
                blankToNull(c.proposalText()),
                List.of(),
                blankToNull(c.opening()),
                c.sections().stream()
                        .map(s -> new PlanDefinition.Section(s.number(), s.title(), s.body()))
                        .toList(),
                blankToNull(c.closing()),
                annex(c.annex()),
                null,
                c.tasks().stream()
                        .map(t -> new TaskDefinition(t.actor(), targets(t.units()), null, t.text(), null))
                        .toList(),
                c.quotas().stream().map(this::quota).toList(),
                List.of(),
                null,
                recipients.lines(plan, c),
                recipients.duties(plan, c),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                c.urgency().equals("NONE") ? null : Urgency.valueOf(c.urgency()),
                answered(c.answers()));
    }

    private static Map<String, String> answered(Map<String, String> answers) {
        Map<String, String> given = new LinkedHashMap<>(answers);
        given.values().removeIf(String::isBlank);
        return given;
    }

    private static List<LegalBasis> without(List<LegalBasis> bases, String firstText) {
        List<LegalBasis> changed = new ArrayList<>(bases);
        changed.set(0, new LegalBasis(null, null, null, null, firstText, null));
        return changed;
    }

    private static Issue issue(Plan plan) {
        return plan.number() == null
                ? null
                : new Issue(String.valueOf(plan.number().number()), plan.issuedOn(), null, List.of());
    }

    private static Signer signer(SignerBlocks.SignerBlock block, PlanContent.Signing signing) {
        List<Signer.Line> lines = new ArrayList<>();
        String title = "";
        List<String> all = new ArrayList<>(List.of(block.authority()));
        all.addAll(block.lines());
        for (String line : all) {
            Matcher authority = AUTHORITY.matcher(line);
            if (!authority.matches()) {
                title = line.isBlank() ? title : line;
            } else if (authority.group(1).equals("Q")) {
                lines.add(new Signer.Line(Signer.Authority.Q, null));
                title = authority.group(2);
            } else {
                lines.add(new Signer.Line(Signer.Authority.valueOf(authority.group(1)), authority.group(2)));
            }
        }
        // As the drafter typed it; printed it is in capitals.
        title = title.equalsIgnoreCase(signing.title()) ? signing.title() : title;
        Signer.Line first = lines.isEmpty() ? new Signer.Line(null, null) : lines.get(0);
        return new Signer(
                first.authority(),
                first.onBehalfOf(),
                lines.size() > 1 ? lines.get(1) : null,
                title.isBlank() ? "THỦ TRƯỞNG" : title,
                blankToNull(block.name()),
                blankToNull(signing.basis()),
                false);
    }

    private static ParentPlan parent(PlanContent.ParentPlan parent) {
        return parent.symbol().isBlank() || parent.issuer().isBlank()
                ? null
                : new ParentPlan(
                        null,
                        parent.symbol(),
                        parent.date(),
                        parent.issuer(),
                        ParentPlan.Relation.SUPERIOR,
                        null,
                        null);
    }

    private static Annex annex(PlanContent.Annex annex) {
        if (annex.rows().isEmpty()) {
            return null;
        }
        List<String> numbers = AnnexNumbers.of(annex.rows());
        List<Annex.Row> rows = new ArrayList<>();
        for (PlanContent.Row row : annex.rows()) {
            rows.add(new Annex.Row(
                    blankToNull(numbers.get(rows.size())),
                    row.heading(),
                    blankToNull(row.form()),
                    List.of(row.content()),
                    blankToNull(row.time()),
                    named(row.lead(), row.leadUnits()),
                    named(row.coordinating(), row.coordinatingUnits()),
                    blankToNull(row.product()),
                    blankToNull(row.note()),
                    null,
                    true));
        }
        return new Annex(
                annex.title().isBlank() ? "PHỤ LỤC" : annex.title(),
                annex.columns(),
                annex.parts().stream().map(Annex.Part::valueOf).toList(),
                rows);
    }

    /** Which of the words is which unit is not kept in a plan: all stand with the first line. */
    private static List<Named> named(String text, List<String> units) {
        List<Named> bodies = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            bodies.add(new Named(line, bodies.isEmpty() ? targets(units) : List.of()));
        }
        return bodies;
    }

    private QuotaDefinition quota(PlanContent.Quota q) {
        Target target = ContentRecipients.target(q.unit());
        return new QuotaDefinition(
                recipients.name(target),
                List.of(target),
                null,
                q.object(),
                OPERATORS.get(q.op()),
                q.amount(),
                q.min(),
                q.max(),
                blankToNull(q.unitText()),
                QuotaDefinition.Period.valueOf(q.period()),
                List.of(),
                null,
                q.object(),
                null);
    }

    static List<Target> targets(List<String> references) {
        return references.stream().map(ContentRecipients::target).toList();
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
