package vn.kehoach.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Answer;
import vn.kehoach.round.ReportsBelow;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.text.Folding;

/**
 * The answers of a unit's subordinates, made the beginning of its own report to the body above. Where the unit has
 * consolidated them already its signed words and figures are used, else what has come in so far.
 */
@Component
class ConsolidatedBelow implements ReportsBelow {

    private final Rounds rounds;
    private final Plans plans;
    private final IssuedPlans issued;
    private final MaterialGathering gathering;
    private final FirstDraft firstDraft;
    private final Reports reports;

    ConsolidatedBelow(
            Rounds rounds,
            Plans plans,
            IssuedPlans issued,
            MaterialGathering gathering,
            FirstDraft firstDraft,
            Reports reports) {
        this.rounds = rounds;
        this.plans = plans;
        this.issued = issued;
        this.gathering = gathering;
        this.firstDraft = firstDraft;
        this.reports = reports;
    }

    private record Part(Round round, Material material, ReportContent words, String signedReport) {}

    @Override
    public Optional<Collected> of(Round round, Response response) {
        List<Part> parts =
                rounds.feeding(round, response.unit()).stream().map(this::part).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(collected(parts, round, response));
    }

    private Part part(Round below) {
        return reports.ofRound(below.id())
                .filter(report -> report.signedAt() != null)
                .map(report -> new Part(
                        below, report.material(), report.content(), report.number() == null ? "" : report.number()))
                .orElseGet(() -> {
                    Material material = gathering.of(below);
                    return new Part(below, material, firstDraft.of(below, material), null);
                });
    }

    private Collected collected(List<Part> parts, Round round, Response response) {
        List<String> missing = new ArrayList<>();
        parts.forEach(part -> part.material().missing().forEach(unit -> missing.add(unit.unitName())));
        List<IssuedPlans.UnitQuota> quotas = issued.quotasOf(round.planId(), response.unit());
        return new Collected(
                texts(parts, ConsolidatedBelow::results),
                texts(parts, ReportContent::difficulties),
                texts(parts, ReportContent::recommendations),
                amounts(parts, quotas),
                List.of(),
                sources(parts, quotas),
                missing,
                parts.stream().map(this::view).toList());
    }

    private static String results(ReportContent words) {
        return words.ownPart().isBlank() ? words.results() : words.results() + "\n" + words.ownPart();
    }

    private static String texts(List<Part> parts, Function<ReportContent, String> which) {
        return parts.stream()
                .map(part -> which.apply(part.words()).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Map<Long, BigDecimal> amounts(List<Part> parts, List<IssuedPlans.UnitQuota> own) {
        Map<Long, BigDecimal> amounts = new LinkedHashMap<>();
        each(parts, own, (part, quota, sum) -> amounts.merge(quota.id(), sum.total(), BigDecimal::add));
        return amounts;
    }

    private List<Answer.Source> sources(List<Part> parts, List<IssuedPlans.UnitQuota> own) {
        List<Answer.Source> sources = new ArrayList<>();
        each(parts, own, (part, quota, sum) -> {
            Plan plan = plans.find(part.round().planId()).orElseThrow();
            List<Answer.SourcePart> from = sum.parts().stream()
                    .map(one -> new Answer.SourcePart(
                            one.unitName(), one.amount(), one.document() == null ? "" : one.document(), one.date()))
                    .toList();
            sources.add(new Answer.Source(
                    quota.id(),
                    plan.numberText(),
                    part.round().title(),
                    part.signedReport() == null ? "" : part.signedReport(),
                    from));
        });
        return sources;
    }

    /** A sum below, and the unit's own quota into which it goes. */
    private interface Flow {
        void from(Part part, IssuedPlans.UnitQuota quota, Material.QuotaSum sum);
    }

    // A quota knows which of the unit's own it comes from. Of a plan that came from outside, or that an earlier version
    // of the asking plan asked for, the words tell, however they are spelt.
    private static void each(List<Part> parts, List<IssuedPlans.UnitQuota> own, Flow flow) {
        Set<Long> known = own.stream().map(IssuedPlans.UnitQuota::id).collect(Collectors.toSet());
        for (IssuedPlans.UnitQuota quota : own) {
            for (Part part : parts) {
                part.material().quotas().stream()
                        .filter(sum -> !sum.parts().isEmpty())
                        .filter(sum -> known.contains(sum.feeds()) ? sum.feeds() == quota.id() : same(sum, quota))
                        .forEach(sum -> flow.from(part, quota, sum));
            }
        }
    }

    private static boolean same(Material.QuotaSum sum, IssuedPlans.UnitQuota quota) {
        return Folding.same(sum.object(), quota.object()) && Folding.same(sum.unitText(), quota.unitText());
    }

    private Map<String, Object> view(Part part) {
        Plan plan = plans.find(part.round().planId()).orElseThrow();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("roundId", part.round().id());
        view.put("title", part.round().title());
        view.put("planNumber", plan.numberText());
        view.put("planDate", plan.issuedOn());
        view.put("signedReport", part.signedReport());
        view.put("material", part.material());
        return view;
    }
}
