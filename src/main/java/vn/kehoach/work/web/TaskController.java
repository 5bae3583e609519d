package vn.kehoach.work.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.SavedDraft;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** Tasks over HTTP: everything that a form does. */
@RestController
@Tag(name = "Tasks", description = "What a person has to do: everything that a form does")
@RequestMapping("/api/tasks/{id}")
class TaskController {

    private final TaskDesk desk;
    private final CurrentUser user;
    private final Organization organization;
    private final Texts texts;

    TaskController(TaskDesk desk, CurrentUser user, Organization organization, Texts texts) {
        this.desk = desk;
        this.user = user;
        this.organization = organization;
        this.texts = texts;
    }

    record OutcomeView(String id, String label, boolean needsReason, String style) {}

    record DraftView(int version, Instant savedAt, JsonNode fields) {
        static DraftView of(SavedDraft draft) {
            return new DraftView(draft.version(), draft.savedAt(), draft.fields());
        }
    }

    record TaskView(
            String id,
            String key,
            String name,
            String businessKey,
            String assignee,
            String assigneeName,
            boolean mine,
            boolean canClaim,
            Instant dueAt,
            List<OutcomeView> outcomes,
            Object view,
            DraftView draft) {}

    record DraftChange(int version, JsonNode fields) {}

    record CheckRequest(String outcome, JsonNode fields) {}

    record ProblemView(String field, String message) {}

    record CheckResult(List<ProblemView> errors, List<ProblemView> warnings) {}

    record CompleteRequest(String outcome, int draftVersion) {}

    record DraftConflict(String code, String message, DraftView current) {}

    @Operation(summary = "Read a task: what it shows, its ways out, and the draft")
    @GetMapping
    TaskView read(@PathVariable String id) {
        WorkItem item = desk.open(id);
        boolean mine = user.required().equals(item.assignee());
        return new TaskView(
                item.taskId(),
                item.key(),
                item.name(),
                item.businessKey(),
                item.assignee(),
                Optional.ofNullable(item.assignee())
                        .flatMap(organization::person)
                        .map(Person::name)
                        .orElse(item.assignee()),
                mine,
                item.assignee() == null,
                item.dueAt(),
                desk.outcomes(item).stream().map(o -> label(item, o)).toList(),
                desk.view(item),
                DraftView.of(desk.draft(item)));
    }

    /** Also after somebody else completed the task: what was typed is not lost. */
    @Operation(summary = "Read the draft, also after the task was completed")
    @GetMapping("/draft")
    DraftView kept(@PathVariable String id) {
        return DraftView.of(desk.kept(id));
    }

    @Operation(
            summary = "Save the draft",
            description =
                    "The version is the one last read or saved; 409 draftConflict carries the draft that somebody saved meanwhile.")
    @PutMapping("/draft")
    ResponseEntity<Object> save(@PathVariable String id, @RequestBody DraftChange change) {
        Optional<SavedDraft> saved = desk.save(id, change.version(), fields(change.fields()));
        if (saved.isPresent()) {
            return ResponseEntity.ok(
                    new DraftView(saved.get().version(), saved.get().savedAt(), null));
        }
        DraftView current = DraftView.of(desk.draft(desk.open(id)));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new DraftConflict("draftConflict", texts.get("work.draftMoved"), current));
    }

    @Operation(
            summary = "Check fields without saving them",
            description = "Errors stop the completion; warnings deserve a second look.")
    @PostMapping("/check")
    CheckResult check(@PathVariable String id, @RequestBody CheckRequest request) {
        String outcome = request.outcome() == null ? "" : request.outcome();
        return new CheckResult(
                views(desk.check(id, outcome, fields(request.fields()))),
                views(desk.warnings(id, outcome, fields(request.fields()))));
    }

    @Operation(summary = "Claim a task that nobody holds")
    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        desk.claim(id);
    }

    @Operation(
            summary = "Complete a task with the draft that is saved",
            description =
                    "Checks the draft and applies it in one transaction; a way out that needs a reason reads it from the field reason.")
    @PostMapping("/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody CompleteRequest request) {
        desk.complete(id, request.outcome() == null ? "" : request.outcome(), request.draftVersion());
    }

    private OutcomeView label(WorkItem item, Outcome outcome) {
        String special = "ui.outcome." + item.key() + "." + outcome.id();
        String label = texts.has(special) ? texts.get(special) : texts.get("ui.outcome." + outcome.id());
        return new OutcomeView(
                outcome.id(),
                label,
                outcome.needsReason(),
                outcome.style().name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<ProblemView> views(List<Problem> problems) {
        return problems.stream()
                .map(p ->
                        new ProblemView(p.field(), texts.get(p.code(), p.args().toArray())))
                .toList();
    }

    private static JsonNode fields(JsonNode sent) {
        return sent == null || !sent.isObject() ? JsonNodeFactory.instance.objectNode() : sent;
    }
}
