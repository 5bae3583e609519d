package vn.kehoach.issuance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.paper.PaperTexts;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;

/** What the forms of a document show in common. */
@Component
class IssuanceViews {

    private final Decisions decisions;
    private final Texts texts;

    IssuanceViews(Decisions decisions, Texts texts) {
        this.decisions = decisions;
        this.texts = texts;
    }

    Map<String, Object> of(Issuance issuance) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("document", PaperTexts.view(issuance.numbered()));
        view.put("form", texts.get("ui.papers.form." + issuance.form()));
        view.put("annexes", issuance.document().annexes().size());
        List<Map<String, Object>> history =
                decisions.of(issuance.businessKey()).stream().map(this::line).toList();
        view.put("history", history);
        view.put(
                "returned",
                history.isEmpty()
                                || !"return"
                                        .equals(history.get(history.size() - 1).get("action"))
                        ? null
                        : history.get(history.size() - 1));
        return view;
    }

    private Map<String, Object> line(Decision decision) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", decision.decidedAt());
        line.put("by", decision.personName());
        line.put("byTitle", decision.title());
        line.put("step", texts.get("ui.step." + decision.step()));
        line.put("action", decision.outcome());
        line.put("actionLabel", texts.get("ui.action." + decision.step() + "." + decision.outcome()));
        line.put("reason", decision.reason());
        return line;
    }
}
