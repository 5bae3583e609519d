package vn.kehoach.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.plan.PlanFiles;

/** A plan as a file to edit or to sign. */
@RestController
@Tag(name = "Plans", description = "Begin, look, withdraw, recall; the steps themselves are tasks")
@RequestMapping("/api/plans/{id}")
class PlanFileController {

    private final PlanFiles files;

    PlanFileController(PlanFiles files) {
        this.files = files;
    }

    @Operation(
            summary = "The plan as a DOCX in the layout of Decree 30/2020",
            description = "Of a plan that is drafted: as who asks saved it last in his task.")
    @GetMapping("/document.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        return answer(files.docx(id), false);
    }

    @Operation(
            summary = "The plan as a PDF in the layout of Decree 30/2020",
            description = "Number and date that are not given yet are reserved fields; the places of the signatures are"
                    + " empty signature fields. With preview=true it is shown in place.")
    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @RequestParam(defaultValue = "false") boolean preview) {
        return answer(files.pdf(id), preview);
    }

    private static ResponseEntity<byte[]> answer(PlanFiles.Named named, boolean inline) {
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(named.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(named.file().contentType()))
                .body(named.file().content());
    }
}
