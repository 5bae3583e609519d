package vn.kehoach.signature.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.PaperToSign;
import vn.kehoach.signature.TaskPapers;
import vn.kehoach.signature.TaskSigning;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** The paper of a task that awaits a signature: to read, to sign outside, to bring back. */
@RestController
@Tag(name = "Signatures", description = "Who signed what, and whether it is still that")
@RequestMapping("/api/tasks/{id}/paper")
class TaskPaperController {

    private final TaskDesk desk;
    private final List<TaskPapers> modules;
    private final TaskSigning signing;
    private final CurrentUser user;

    TaskPaperController(TaskDesk desk, List<TaskPapers> modules, TaskSigning signing, CurrentUser user) {
        this.desk = desk;
        this.modules = modules;
        this.signing = signing;
        this.user = user;
    }

    @Operation(
            summary = "The paper as it is put before who signs",
            description = "A PDF with empty fields for number, date and two signatures; the same bytes at each call,"
                    + " as long as nothing of it was changed.")
    @GetMapping
    ResponseEntity<byte[]> present(@PathVariable String id, @RequestParam(defaultValue = "false") boolean preview) {
        PaperToSign paper = paper(id);
        return PdfAnswer.of(paper.subjectKey() + ".pdf", signing.present(paper), preview);
    }

    @Operation(
            summary = "Bring back the paper signed outside",
            description =
                    "Taken only if it is the paper as presented, signed by who holds the task, with a good certificate.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Inspection upload(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        return signing.upload(paper(id), PdfAnswer.content(file, "paper"));
    }

    private PaperToSign paper(String taskId) {
        WorkItem item = desk.open(taskId);
        return modules.stream()
                .flatMap(module ->
                        module.toSign(item, user.required(), desk.draft(item).fields()).stream())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
