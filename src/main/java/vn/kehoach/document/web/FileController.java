package vn.kehoach.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.kehoach.document.FileAccess;
import vn.kehoach.document.Files;
import vn.kehoach.document.IncomingFiles;
import vn.kehoach.document.StoredFile;
import vn.kehoach.document.content.ContentSettings;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/** Uploads belong to a task that the person holds; downloads to a subject that he may read. */
@RestController
@Tag(name = "Files", description = "Documents and attachments")
class FileController {

    private final Files files;
    private final TaskDesk desk;
    private final CurrentUser user;
    private final List<FileAccess> access;
    private final ContentSettings settings;

    FileController(Files files, TaskDesk desk, CurrentUser user, List<FileAccess> access, ContentSettings settings) {
        this.files = files;
        this.desk = desk;
        this.user = user;
        this.access = access;
        this.settings = settings;
    }

    record FileView(long id, String name, long size, String type, String slot) {
        static FileView of(StoredFile file) {
            return new FileView(file.id(), file.name(), file.size(), file.contentType(), file.slot());
        }
    }

    @Operation(
            summary = "Attach a file to a task",
            description =
                    "PDF, DOCX, XLSX, PNG or JPG of at most 30 MB; the content decides, not the name. The slot says what the file is.")
    @PostMapping(path = "/api/tasks/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FileView upload(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "attachment") String slot) {
        WorkItem item = desk.open(id);
        String safeSlot = slot.matches("[a-z-]{1,40}") ? slot : "attachment";
        return FileView.of(
                files.store(item.businessKey(), id, safeSlot, file.getOriginalFilename(), file, user.required()));
    }

    @Operation(summary = "Take a file off a task")
    @DeleteMapping("/api/tasks/{id}/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable long fileId) {
        desk.open(id);
        files.remove(fileId, id, user.required());
    }

    @Operation(summary = "Download a file of something that one may read")
    @GetMapping("/api/files/{fileId}")
    ResponseEntity<StreamingResponseBody> download(
            @PathVariable long fileId, @RequestParam(defaultValue = "false") boolean preview) {
        StoredFile file = files.find(fileId)
                .filter(f -> access.stream().anyMatch(a -> a.mayRead(f.subjectKey(), user.required(), user.groups())))
                .orElseThrow(Refusal::notFound);
        // Only what browsers show without running anything is shown in place.
        boolean inline = preview && !file.contentType().startsWith("application/vnd");
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                // The same address may hold nothing for the next person on this machine: asked for each time.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.sha256())
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.size());
        if (!inline) {
            // Whatever a browser makes of it, it runs nothing there. In place this would keep it from showing a PDF.
            answer.header("Content-Security-Policy", "sandbox; default-src 'none'");
        }
        InputStream content = files.open(fileId);
        return answer.body(out -> {
            try (content) {
                content.transferTo(out);
            }
        });
    }

    record RulesView(long largest, int largestMb, int most, List<String> accept) {}

    @Operation(summary = "What may be attached", description = "Sizes in bytes; endings of names with their point.")
    @GetMapping("/api/files/rules")
    RulesView rules() {
        return new RulesView(
                settings.largestMb() * 1_000_000L, settings.largestMb(), settings.most(), IncomingFiles.attachments());
    }
}
