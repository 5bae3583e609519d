package vn.kehoach.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.plan.DefinitionDesk;

/** Definitions over HTTP, for those who draft and for administrators; to others they do not exist. */
@RestController
@Tag(name = "Plan definitions", description = "Plans as data: look, download, take in")
class DefinitionController {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final DefinitionDesk desk;

    DefinitionController(DefinitionDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "The definitions that ship with the program, and those taken in for the bodies of who asks")
    @GetMapping("/api/plan-definitions")
    List<DefinitionDesk.Entry> list() {
        return desk.list();
    }

    @Operation(summary = "A definition in full")
    @GetMapping("/api/plan-definitions/{id}")
    DefinitionDesk.View read(@PathVariable String id) {
        return desk.read(id);
    }

    @Operation(summary = "A definition as YAML")
    @GetMapping("/api/plan-definitions/{id}/yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String id) {
        return file(id, desk.yaml(id));
    }

    @Operation(summary = "What a plan says now, as a definition")
    @GetMapping("/api/plans/{id}/definition")
    ResponseEntity<byte[]> export(@PathVariable long id) {
        return file("ke-hoach-" + id, desk.export(id));
    }

    @Operation(
            summary = "Check a definition, or take it in (dryRun=false)",
            description =
                    "200 with what it says; 422 in the same shape with every fault by line and path, and nothing was"
                            + " taken in; 409 if one of its id is there and replace is not true.")
    @PostMapping(path = "/api/plan-definitions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DefinitionDesk.Answer> take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean replace)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        DefinitionDesk.Answer answer = desk.take(name, file.getBytes(), dryRun, replace);
        HttpStatus status = answer.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return ResponseEntity.status(status).body(answer);
    }

    @Operation(summary = "The JSON Schema of definitions (2020-12)")
    @GetMapping("/plans/schema.json")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(new ClassPathResource("plans/plan-definition.schema.json"));
    }

    private static ResponseEntity<byte[]> file(String name, String yaml) {
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".yaml")
                                .build()
                                .toString())
                .body(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
