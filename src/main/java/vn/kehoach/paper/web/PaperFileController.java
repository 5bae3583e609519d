package vn.kehoach.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.paper.PaperDesk;

/** Documents as files, of a page or of a task. */
@RestController
@Tag(name = "Papers", description = "Tờ trình, Phiếu trình, reports, letters, decisions as DOCX and PDF")
@RequestMapping("/api")
class PaperFileController {

    private final PaperDesk desk;

    PaperFileController(PaperDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "What documents can be made of a subject",
            description = "The subject is a business key such as KH-17; what one may not see offers nothing.")
    @GetMapping("/papers/{subject}")
    List<PaperDesk.Offer> offers(@PathVariable String subject) {
        return desk.offers(subject);
    }

    @Operation(summary = "A document of a subject as a file", description = "ending: docx or pdf. No questions asked.")
    @GetMapping("/papers/{subject}/{name}/{ending}")
    ResponseEntity<byte[]> take(@PathVariable String subject, @PathVariable String name, @PathVariable String ending) {
        return file(desk.take(subject, name, ending, Map.of()));
    }

    @Operation(
            summary = "A document of a subject as a file, with what is asked for it",
            description = "Body: the asked fields by name.")
    @PostMapping("/papers/{subject}/{name}/{ending}")
    ResponseEntity<byte[]> make(
            @PathVariable String subject,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestBody Map<String, String> typed) {
        return file(desk.take(subject, name, ending, typed));
    }

    @Operation(summary = "What documents can be made of a task")
    @GetMapping("/tasks/{id}/papers")
    List<PaperDesk.Offer> taskOffers(@PathVariable String id) {
        return desk.taskOffers(id);
    }

    @Operation(summary = "A document of a task as a file", description = "Made of the draft that was saved last.")
    @GetMapping("/tasks/{id}/papers/{name}/{ending}")
    ResponseEntity<byte[]> takeOfTask(@PathVariable String id, @PathVariable String name, @PathVariable String ending) {
        return file(desk.takeOfTask(id, name, ending));
    }

    private static ResponseEntity<byte[]> file(PaperDesk.Taken taken) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(taken.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(taken.rendered().contentType()))
                .body(taken.rendered().content());
    }
}
