package vn.kehoach.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Round;
import vn.kehoach.round.Rounds;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.WorkItem;

/** What the four tasks of a consolidated report show in common. */
@Component
class ReportTask {

    private final Rounds rounds;
    private final Plans plans;
    private final Decisions decisions;
    private final ReportPaper paper;
    private final Texts texts;

    ReportTask(Rounds rounds, Plans plans, Decisions decisions, ReportPaper paper, Texts texts) {
        this.rounds = rounds;
        this.plans = plans;
        this.decisions = decisions;
        this.paper = paper;
        this.texts = texts;
    }

    Round round(WorkItem item) {
        return rounds.byKey(item.businessKey());
    }

    Map<String, Object> view(Round round, ReportContent content, ConsolidatedReport report) {
        Plan plan = plans.find(round.planId()).orElseThrow();
        DateTexts dates = DateTexts.of(Texts.readerLocale());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "round",
                Map.of(
                        "id", round.id(),
                        "title", round.title(),
                        "planNumber", plan.numberText(),
                        "planTitle", plan.title(),
                        "lastDay", dates.date(round.lastDay()),
                        "dueUp", round.consolidationLastDay() == null ? "" : dates.date(round.consolidationLastDay())));
        view.put("document", PaperTexts.view(paper.of(round, report)));
        view.put("material", report.material());
        view.put("content", content);
        view.put("drafted", report.drafted());
        List<Map<String, Object>> history =
                decisions.of(round.businessKey()).stream().map(this::step).toList();
        view.put("history", history);
        view.put("returned", returned(history));
        return view;
    }

    private Map<String, Object> step(Decision decision) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("at", decision.decidedAt());
        step.put("by", decision.personName());
        step.put("byTitle", decision.title());
        step.put("step", words("ui.step." + decision.step(), decision.step()));
        step.put("action", decision.outcome());
        String special = "ui.action." + decision.step() + "." + decision.outcome();
        step.put("actionLabel", words(special, words("ui.action." + decision.outcome(), decision.outcome())));
        step.put("reason", decision.reason());
        return step;
    }

    private static Object returned(List<Map<String, Object>> history) {
        List<Map<String, Object>> steps = new ArrayList<>(history);
        return steps.isEmpty() || !"return".equals(steps.get(steps.size() - 1).get("action"))
                ? null
                : steps.get(steps.size() - 1);
    }

    private String words(String code, String otherwise) {
        return texts.has(code) ? texts.get(code) : otherwise;
    }
}
