package vn.kehoach.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.StandIns;

/**
 * Checks a draft and carries it out. The engine's listener calls this inside the completing transaction, so that the
 * rules hold whichever way the task was completed: our API, Tasklist's button, or the engine's API.
 */
@Component
public class Completion {

    private static final int LONGEST_REASON = 5_000;

    private final WorkHandlers handlers;
    private final SavedDrafts drafts;
    private final Decisions decisions;
    private final ObjectMapper json;

    Completion(WorkHandlers handlers, SavedDrafts drafts, Decisions decisions, ObjectMapper json) {
        this.handlers = handlers;
        this.drafts = drafts;
        this.decisions = decisions;
        this.json = json;
    }

    /**
     * Applies what the person typed.
     *
     * @param item the task; its assignee hands in
     * @param login who completes it
     * @param outcome what was chosen
     * @param draftVersion the version of the draft that the person saw, 0 for none
     * @param unit the unit for which the task is done, or null
     * @param pair whom he stands in for, or null
     * @throws Refusal if something stands in the way; nothing is changed then
     */
    public void complete(
            WorkItem item, String login, String outcome, int draftVersion, String unit, StandIns.Pair pair) {
        SavedDraft draft = draftOf(item, login);
        if (draft.version() != draftVersion) {
            throw Refusal.conflict("work.draftMoved");
        }
        Submission submission = new Submission(outcome, draft.fields(), login);
        List<Problem> problems = problems(item, submission);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        // Recorded first, so that what the handler shows or sends already counts this decision.
        decisions.record(
                item.businessKey(), item.taskId(), item.key(), unit, login, outcome, submission.text("reason"), pair);
        handlers.of(item.key()).apply(item, submission);
        drafts.forget(item.taskId(), login);
    }

    /**
     * @param item the task
     * @param submission what would be handed in
     * @return what stands in the way, empty if nothing does
     */
    public List<Problem> problems(WorkItem item, Submission submission) {
        WorkHandler handler = handlers.of(item.key());
        Outcome outcome = handler.outcomes(item).stream()
                .filter(o -> submission.is(o.id()))
                .findFirst()
                .orElse(null);
        if (outcome == null) {
            return List.of(Problem.of("outcome", "work.outcomeUnknown", submission.outcome()));
        }
        List<Problem> problems = new ArrayList<>();
        String reason = submission.text("reason");
        if (outcome.needsReason() && reason.isEmpty()) {
            String code = submission.is("return") ? "work.returnReasonMissing" : "work.reasonMissing";
            problems.add(Problem.of("reason", code));
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.of("reason", "work.textTooLong", reason.length(), LONGEST_REASON));
        }
        problems.addAll(handler.check(item, submission));
        return problems;
    }

    SavedDraft draftOf(WorkItem item, String login) {
        return drafts.find(item.taskId(), login)
                .orElseGet(() -> new SavedDraft(
                        item.taskId(), login, 0, drafts.carried(item.taskId()).orElseGet(() -> initial(item)), null));
    }

    private JsonNode initial(WorkItem item) {
        return json.valueToTree(handlers.of(item.key()).initialFields(item));
    }
}
