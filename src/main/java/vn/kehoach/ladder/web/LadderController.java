package vn.kehoach.ladder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.ladder.LadderComparison;
import vn.kehoach.ladder.LadderDesk;
import vn.kehoach.ladder.LadderRow;
import vn.kehoach.ladder.LadderViews;

/** The ladder of reminders and the days of a plan's steps; for administrators. */
@RestController
@Tag(name = "Ladder", description = "The ladder of reminders and chasing, and the days of a plan's steps")
@RequestMapping("/api/ladder")
class LadderController {

    private final LadderDesk desk;

    LadderController(LadderDesk desk) {
        this.desk = desk;
    }

    /** Rows to be looked at. */
    record Rows(List<LadderRow> rows) {}

    /** A ladder that is to be in force. */
    record Change(int seen, List<LadderRow> rows, String reason) {}

    /** Days of steps that are to be in force, as typed. */
    record StepChange(int seen, Map<String, String> days, String reason) {}

    @Operation(summary = "What is in force, and what was; for administrators")
    @GetMapping
    LadderViews.PageView page() {
        return desk.page();
    }

    @Operation(summary = "A version as a DMN file; for administrators")
    @GetMapping("/versions/{number}/file")
    ResponseEntity<byte[]> file(@PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("escalation-ladder.dmn")
                                .build()
                                .toString())
                .body(desk.file(number).getBytes(StandardCharsets.UTF_8));
    }

    @Operation(summary = "The rows of a version, to go back to it; for administrators")
    @GetMapping("/versions/{number}")
    Rows version(@PathVariable int number) {
        return new Rows(desk.rows(number));
    }

    @Operation(summary = "Read a DMN file into rows; nothing is changed; for administrators")
    @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Rows read(@RequestParam MultipartFile file) throws IOException {
        return new Rows(desk.read(file.getInputStream().readNBytes(1_000_000)));
    }

    @Operation(
            summary = "Check a ladder, compare it with the one in force, try it on running rounds; for administrators")
    @PostMapping("/compare")
    LadderComparison compare(@RequestBody Rows rows) {
        return desk.compare(rows.rows());
    }

    @Operation(summary = "Put a ladder in force; for administrators")
    @PostMapping
    LadderViews.PageView put(@RequestBody Change change) {
        return desk.put(change.seen(), change.rows(), change.reason());
    }

    @Operation(summary = "Put other days for the steps of plans in force; for administrators")
    @PostMapping("/steps")
    LadderViews.PageView putSteps(@RequestBody StepChange change) {
        return desk.putSteps(change.seen(), change.days(), change.reason());
    }
}
