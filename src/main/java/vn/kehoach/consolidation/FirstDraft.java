package vn.kehoach.consolidation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;

/** The report as it stands before the officer works on it. Vietnamese whoever looks: it becomes a document. */
@Component
class FirstDraft {

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);

    private final Plans plans;
    private final Texts texts;

    FirstDraft(Plans plans, Texts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    ReportContent of(Round round, Material material) {
        Plan plan = plans.find(round.planId()).orElseThrow();
        return new ReportContent(
                say("consolidation.title", round.title(), plan.numberText(), DATES.date(plan.issuedOn())),
                situation(material),
                results(material),
                "",
                bySource(material, Material.UnitAnswer::difficulties),
                bySource(material, Material.UnitAnswer::recommendations));
    }

    private String situation(Material material) {
        RoundFigures f = material.figures();
        String counts = say(
                "consolidation.situation",
                DATES.date(material.asOf()),
                f.ordered(),
                f.doneOnTime(),
                f.doneLate(),
                f.openInTime(),
                f.openOverdue(),
                f.invitedAnswered(),
                f.invited());
        String missing = material.missing().stream()
                .map(m -> m.workingDaysLate() == 0
                        ? m.unitName()
                        : say("consolidation.missingLate", m.unitName(), m.workingDaysLate()))
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? counts : counts + "\n" + say("consolidation.missing", missing);
    }

    private String results(Material material) {
        String quotas = material.quotas().stream()
                .filter(q -> !q.parts().isEmpty())
                .map(q -> say(
                        "consolidation.quota",
                        q.object(),
                        QuotaTexts.number(q.total()),
                        q.unitText(),
                        q.target(),
                        names(q.parts())))
                .collect(Collectors.joining("\n"));
        List<String> nil = material.answers().stream()
                .filter(Material.UnitAnswer::nil)
                .map(Material.UnitAnswer::unitName)
                .toList();
        String none = nil.isEmpty() ? "" : say("consolidation.nil", String.join(", ", nil));
        return java.util.stream.Stream.of(bySource(material, Material.UnitAnswer::summary), quotas, none)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String names(List<Material.QuotaPart> parts) {
        return parts.stream().map(Material.QuotaPart::unitName).collect(Collectors.joining(", "));
    }

    private static String bySource(Material material, Function<Material.UnitAnswer, String> part) {
        return material.answers().stream()
                .filter(a -> !part.apply(a).isBlank())
                .map(a -> "- " + a.unitName() + ": " + part.apply(a).strip())
                .collect(Collectors.joining("\n"));
    }

    private String say(String code, Object... args) {
        return texts.in(Texts.VIETNAMESE, code, args);
    }
}
