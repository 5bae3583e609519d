package vn.kehoach.consolidation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Round;
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
                "",
                results(material),
                "",
                byTask(material, Material.Remark::difficulties, Material.UnitAnswer::difficulties),
                byTask(material, Material.Remark::recommendations, Material.UnitAnswer::recommendations),
                List.of());
    }

    private String results(Material material) {
        List<String> nil = material.answers().stream()
                .filter(Material.UnitAnswer::nil)
                .map(Material.UnitAnswer::unitName)
                .toList();
        String none = nil.isEmpty() ? "" : say("consolidation.nil", String.join(", ", nil));
        return joined(Stream.of(bySource(material, Material.UnitAnswer::summary), none));
    }

    /** What units tell of a task stands under that task; what they say in general comes after. */
    private String byTask(
            Material material, Function<Material.Remark, String> ofTask, Function<Material.UnitAnswer, String> ofAll) {
        Stream<String> tasks = material.tasks().stream().map(task -> {
            String told = task.remarks().stream()
                    .filter(remark -> !ofTask.apply(remark).isBlank())
                    .map(remark -> line(remark.unitName(), ofTask.apply(remark)))
                    .collect(Collectors.joining("\n"));
            return told.isEmpty() ? "" : say("consolidation.ofTask", task.text().strip()) + "\n" + told;
        });
        return joined(Stream.concat(tasks, Stream.of(bySource(material, ofAll))));
    }

    private static String bySource(Material material, Function<Material.UnitAnswer, String> part) {
        return joined(material.answers().stream()
                .filter(a -> !part.apply(a).isBlank())
                .map(a -> line(a.unitName(), part.apply(a))));
    }

    private static String line(String unitName, String text) {
        return "- " + unitName + ": " + text.strip();
    }

    private static String joined(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String say(String code, Object... args) {
        return texts.in(Texts.VIETNAMESE, code, args);
    }
}
