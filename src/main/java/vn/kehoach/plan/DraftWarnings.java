package vn.kehoach.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/**
 * What a drafter ought to look at again before anybody signs. Each is mended or answered; the answers go with the file to
 * everybody who agrees or signs.
 */
@Component
class DraftWarnings {

    private static final int LONGEST = 1_000;

    private final List<DraftLook> looks;
    private final Texts texts;
    private final ObjectMapper json;

    DraftWarnings(List<DraftLook> looks, Texts texts, ObjectMapper json) {
        this.looks = List.copyOf(looks);
        this.texts = texts;
        this.json = json;
    }

    /** As forms show it. */
    record View(String key, String field, String message, boolean needsAnswer, String answer) {}

    List<DraftWarning> of(Plan plan, PlanContent content) {
        Found found = new Found();
        looks.forEach(look -> look.look(plan, content, found));
        return found.all();
    }

    /** In the reader's language, with what was answered so far. */
    List<View> views(Plan plan, PlanContent content) {
        return of(plan, content).stream()
                .map(w -> new View(w.key(), w.field(), words(w), w.needsAnswer(), answer(content, w)))
                .toList();
    }

    /** Those that are neither mended nor answered; each at the field of its answer. */
    List<Problem> unanswered(Plan plan, PlanContent content) {
        FieldChecks checks = new FieldChecks();
        for (DraftWarning warning : of(plan, content)) {
            if (warning.needsAnswer()) {
                String answer = answer(content, warning);
                checks.refuseIf(answer.isBlank(), warning.answerField(), "plan.warningOpen", words(warning));
                checks.optional(warning.answerField(), answer, LONGEST);
            }
        }
        return checks.problems();
    }

    /** What goes with the file: Vietnamese whoever submits, as it stood then. */
    String record(Plan plan, PlanContent content) {
        List<View> views = of(plan, content).stream()
                .map(w -> new View(
                        w.key(),
                        w.field(),
                        texts.in(Texts.VIETNAMESE, w.code(), w.args().toArray()),
                        w.needsAnswer(),
                        answer(content, w)))
                .toList();
        return json.valueToTree(views).toString();
    }

    private String words(DraftWarning warning) {
        return texts.get(warning.code(), warning.args().toArray());
    }

    private static String answer(PlanContent content, DraftWarning warning) {
        return content.answers().getOrDefault(warning.key(), "").strip();
    }
}
