package vn.kehoach.issuance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.issuance.IssuanceDesk;
import vn.kehoach.work.Refusal;

/** Letters, decisions and notifications: begun here, signed and dispatched in tasks. */
@RestController
@Tag(name = "Issuance", description = "Letters, decisions, notifications: signed, numbered, dispatched")
@RequestMapping("/api/issuances")
class IssuanceController {

    private final IssuanceDesk desk;

    IssuanceController(IssuanceDesk desk) {
        this.desk = desk;
    }

    /**
     * What is to be issued.
     *
     * @param subject a business key, or null
     * @param task id of a task, or null
     * @param paper name of the document among what is offered
     * @param typed what was asked for it
     */
    record Wanted(String subject, String task, String paper, Map<String, String> typed) {}

    @Operation(
            summary = "Begin to issue a document",
            description = "Of a subject or of a task; answers with the task in which it is prepared.")
    @PostMapping
    IssuanceDesk.Line begin(@RequestBody Wanted wanted) {
        if (wanted.paper() == null || (wanted.subject() == null) == (wanted.task() == null)) {
            throw Refusal.notFound();
        }
        return wanted.task() == null
                ? desk.begin(wanted.subject(), wanted.paper(), wanted.typed() == null ? Map.of() : wanted.typed())
                : desk.beginOfTask(wanted.task(), wanted.paper());
    }

    @Operation(summary = "Documents made of a plan and its rounds, or of one round", description = "As far as one may.")
    @GetMapping
    List<IssuanceDesk.Line> of(@RequestParam String subject) {
        return desk.of(subject);
    }
}
