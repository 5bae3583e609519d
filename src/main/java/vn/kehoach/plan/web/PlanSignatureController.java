package vn.kehoach.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanSignatures;
import vn.kehoach.plan.Plans;
import vn.kehoach.signature.Inspection;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** The paper of a plan that awaits a signature: to read, to sign outside, to bring back. */
@RestController
@Tag(name = "Signatures", description = "Who signed what, and whether it is still that")
@RequestMapping("/api/tasks/{id}/paper")
class PlanSignatureController {

    private static final int LARGEST_MB = 30;

    private final TaskDesk desk;
    private final Plans plans;
    private final PlanSignatures signatures;
    private final CurrentUser user;

    PlanSignatureController(TaskDesk desk, Plans plans, PlanSignatures signatures, CurrentUser user) {
        this.desk = desk;
        this.plans = plans;
        this.signatures = signatures;
        this.user = user;
    }

    @Operation(
            summary = "The paper as it is put before who signs",
            description = "A PDF with empty fields for number, date and two signatures; the same bytes at each call.")
    @GetMapping
    ResponseEntity<byte[]> present(@PathVariable String id, @RequestParam(defaultValue = "false") boolean preview) {
        Plan plan = plan(id);
        ContentDisposition disposition = (preview ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(plan.businessKey() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(signatures.present(plan, user.required()));
    }

    @Operation(
            summary = "Bring back the paper signed outside",
            description =
                    "Taken only if it is the paper as presented, signed by who holds the task, with a good certificate.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Inspection upload(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > LARGEST_MB * 1_000_000L) {
            throw Refusal.invalid(List.of(Problem.of("paper", "signature.large", LARGEST_MB)));
        }
        return signatures.upload(plan(id), file.getBytes(), user.required());
    }

    private Plan plan(String taskId) {
        WorkItem item = desk.open(taskId);
        if (!item.key().equals(PlanSignatures.STEP)) {
            throw Refusal.notFound();
        }
        return plans.byKey(item.businessKey());
    }
}
