package vn.kehoach.round.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.document.StoredFile;
import vn.kehoach.round.AskExtension;
import vn.kehoach.round.ChangePreview;
import vn.kehoach.round.ProxyEntry;
import vn.kehoach.round.RoundDue;
import vn.kehoach.round.RoundExtensions;
import vn.kehoach.round.RoundFollowing;
import vn.kehoach.round.RoundList;
import vn.kehoach.round.RoundMembers;
import vn.kehoach.round.RoundSteering;
import vn.kehoach.round.UnitDesk;

/** Rounds over HTTP: look, extend, remind, enter on behalf, call off, take away as a workbook. */
@RestController
@Tag(
        name = "Rounds",
        description =
                "One question to many units: who has answered, who is late, and what the focal body does about it")
@RequestMapping("/api")
class RoundController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RoundList list;
    private final RoundSteering steering;
    private final RoundExtensions extensions;
    private final RoundMembers members;
    private final RoundDue due;
    private final RoundFollowing following;
    private final AskExtension requests;
    private final UnitDesk unit;
    private final ProxyEntry entry;
    private final RoundWorkbook workbook;

    RoundController(
            RoundList list,
            RoundSteering steering,
            RoundExtensions extensions,
            RoundMembers members,
            RoundDue due,
            RoundFollowing following,
            AskExtension requests,
            UnitDesk unit,
            ProxyEntry entry,
            RoundWorkbook workbook) {
        this.list = list;
        this.steering = steering;
        this.extensions = extensions;
        this.members = members;
        this.due = due;
        this.following = following;
        this.requests = requests;
        this.unit = unit;
        this.entry = entry;
        this.workbook = workbook;
    }

    record ScanView(long id, String name, long size, String type) {}

    @Operation(
            summary = "The rounds that one may see",
            description = "Those of one plan, by their last days; or of all plans, the newest first, 100 a page.")
    @GetMapping("/rounds")
    List<Map<String, Object>> rounds(
            @RequestParam(required = false) Long plan,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return plan == null ? list.rounds(page, size) : list.rounds(plan);
    }

    @Operation(summary = "A round with its figures")
    @GetMapping("/rounds/{id}")
    Map<String, Object> round(@PathVariable long id) {
        return list.round(id);
    }

    @Operation(
            summary = "The units of a round, page by page",
            description =
                    "state is a bucket such as OPEN_OVERDUE or empty for all; q searches names, with or without marks.")
    @GetMapping("/rounds/{id}/responses")
    RoundList.Page responses(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        return list.page(id, page, size, state, q);
    }

    @Operation(summary = "What one unit answered: documents, extensions, history")
    @GetMapping("/responses/{id}")
    Map<String, Object> response(@PathVariable long id) {
        return unit.response(id);
    }

    @Operation(summary = "What a plan asks of the units of who asks")
    @GetMapping("/responses")
    List<Map<String, Object>> responsesOfPlan(@RequestParam long plan) {
        return unit.ofPlan(plan);
    }

    @Operation(
            summary = "The head of a unit names somebody else to follow it up",
            description = "Fields: assignee, reason.")
    @PostMapping("/responses/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable long id, @RequestBody JsonNode fields) {
        unit.reassign(id, fields);
    }

    @Operation(summary = "Give a unit more time", description = "Fields: until (day), reason.")
    @PostMapping("/rounds/{id}/responses/{unit}/extend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        extensions.extendOne(id, unit, fields);
    }

    @Operation(summary = "Remind a unit by mail in one's own name")
    @PostMapping("/rounds/{id}/responses/{unit}/remind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(@PathVariable long id, @PathVariable String unit) {
        steering.remind(id, unit);
    }

    @Operation(
            summary = "What giving some units more time would do",
            description = "Fields: scope (UNITS, GROUP, OPEN), units or group, until (day), reason.")
    @PostMapping("/rounds/{id}/extensions/preview")
    ChangePreview previewExtension(@PathVariable long id, @RequestBody JsonNode fields) {
        return extensions.preview(id, fields);
    }

    @Operation(summary = "Give some units, a group or all that are open more time", description = "As its preview.")
    @PostMapping("/rounds/{id}/extensions")
    ChangePreview extend(@PathVariable long id, @RequestBody JsonNode fields) {
        return extensions.extend(id, fields);
    }

    @Operation(
            summary = "What another last day of the whole round would do",
            description = "Fields: until (day), dueText, document, reason.")
    @PostMapping("/rounds/{id}/due/preview")
    ChangePreview previewDue(@PathVariable long id, @RequestBody JsonNode fields) {
        return due.preview(id, fields);
    }

    @Operation(summary = "Move the last day of the round by an amending document", description = "As its preview.")
    @PostMapping("/rounds/{id}/due")
    ChangePreview changeDue(@PathVariable long id, @RequestBody JsonNode fields) {
        return due.change(id, fields);
    }

    @Operation(
            summary = "What it would do if the round followed the report it feeds",
            description = "Only while the last day of that report has moved and nobody has decided.")
    @PostMapping("/rounds/{id}/follow/preview")
    ChangePreview previewFollow(@PathVariable long id) {
        return following.preview(id);
    }

    @Operation(summary = "Let the round follow the report it feeds", description = "As its preview.")
    @PostMapping("/rounds/{id}/follow")
    ChangePreview follow(@PathVariable long id) {
        return following.follow(id);
    }

    @Operation(summary = "Let the round keep its day although the report it feeds has another")
    @PostMapping("/rounds/{id}/follow/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepDue(@PathVariable long id) {
        following.keep(id);
    }

    @Operation(
            summary = "What asking one more unit would do",
            description = "Fields: unit, until (day, empty for the round's), channel (ELECTRONIC or PAPER), reason.")
    @PostMapping("/rounds/{id}/units/preview")
    ChangePreview previewJoin(@PathVariable long id, @RequestBody JsonNode fields) {
        return members.previewJoin(id, fields);
    }

    @Operation(summary = "Ask one more unit", description = "As its preview.")
    @PostMapping("/rounds/{id}/units")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(@PathVariable long id, @RequestBody JsonNode fields) {
        members.join(id, fields);
    }

    @Operation(summary = "What asking nothing more of a unit would do")
    @PostMapping("/rounds/{id}/responses/{unit}/call-off/preview")
    ChangePreview previewCallOff(@PathVariable long id, @PathVariable String unit) {
        return members.previewCallOff(id, unit);
    }

    @Operation(summary = "A unit asks for more time", description = "Fields: until (day), reason.")
    @PostMapping("/responses/{id}/extension-requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askExtension(@PathVariable long id, @RequestBody JsonNode fields) {
        requests.ask(id, fields);
    }

    @Operation(summary = "Ask nothing more of a unit", description = "Fields: reason.")
    @PostMapping("/rounds/{id}/responses/{unit}/call-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        steering.callOff(id, unit, fields);
    }

    @Operation(summary = "Upload the scan of a paper before entering it")
    @PostMapping(path = "/rounds/{id}/responses/{unit}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ScanView upload(@PathVariable long id, @PathVariable String unit, @RequestParam MultipartFile file) {
        StoredFile stored = entry.upload(id, unit, file.getOriginalFilename(), file);
        return new ScanView(stored.id(), stored.name(), stored.size(), stored.contentType());
    }

    @Operation(
            summary = "Enter a paper on a unit's behalf",
            description =
                    "Fields: number, date, receivedOn, signer, paper (which paper), and of a report nil, summary, difficulties, recommendations, quotas.")
    @PostMapping("/rounds/{id}/responses/{unit}/enter")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        entry.enter(id, unit, fields);
    }

    record Chosen(List<Long> responses) {}

    @Operation(summary = "Some responses as a workbook, of whichever rounds", description = "Fields: responses (ids).")
    @PostMapping("/responses.xlsx")
    ResponseEntity<byte[]> export(@RequestBody Chosen chosen) throws IOException {
        return sheet("don-vi", workbook.of(chosen.responses() == null ? List.of() : chosen.responses()));
    }

    @Operation(summary = "The list of a round as a workbook")
    @GetMapping("/rounds/{id}/export.xlsx")
    ResponseEntity<byte[]> export(@PathVariable long id) throws IOException {
        return sheet("dot-" + id, workbook.of(id));
    }

    private static ResponseEntity<byte[]> sheet(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(content);
    }
}
