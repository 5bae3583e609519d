package vn.kehoach.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.document.Rendered;
import vn.kehoach.paper.TemplateDesk;
import vn.kehoach.paper.TemplateText;

/** The texts of recurring documents; for administrators. */
@RestController
@Tag(name = "Templates", description = "The texts of recurring documents; for administrators")
@RequestMapping("/api/paper-templates")
class TemplateController {

    private final TemplateDesk desk;

    TemplateController(TemplateDesk desk) {
        this.desk = desk;
    }

    /** A text that is to be in force. */
    record Change(int seen, TemplateText text, String reason) {}

    @Operation(summary = "Every document that has a text")
    @GetMapping
    List<TemplateDesk.Entry> list() {
        return desk.list();
    }

    @Operation(summary = "A text, its placeholders, and what was in force before")
    @GetMapping("/{name}")
    TemplateDesk.View read(@PathVariable String name) {
        return desk.read(name);
    }

    @Operation(summary = "Check a text and show it with an invented case; nothing is changed")
    @PostMapping("/{name}/preview")
    Map<String, Object> preview(@PathVariable String name, @RequestBody TemplateText text) {
        return desk.preview(name, text);
    }

    @Operation(summary = "The same as a PDF")
    @PostMapping("/{name}/preview/pdf")
    ResponseEntity<byte[]> previewFile(@PathVariable String name, @RequestBody TemplateText text) {
        Rendered file = desk.previewFile(name, text);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(file.content());
    }

    @Operation(summary = "Put a text in force")
    @PostMapping("/{name}")
    TemplateDesk.View put(@PathVariable String name, @RequestBody Change change) {
        return desk.put(name, change.seen(), change.text(), change.reason());
    }
}
