package vn.kehoach.round.web;

import com.fasterxml.jackson.databind.JsonNode;
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
import vn.kehoach.round.ProxyEntry;
import vn.kehoach.round.RoundList;
import vn.kehoach.round.RoundSteering;

/** Rounds over HTTP: look, extend, remind, enter on behalf, call off, take away as a workbook. */
@RestController
@RequestMapping("/api")
class RoundController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RoundList list;
    private final RoundSteering steering;
    private final ProxyEntry entry;
    private final RoundWorkbook workbook;

    RoundController(RoundList list, RoundSteering steering, ProxyEntry entry, RoundWorkbook workbook) {
        this.list = list;
        this.steering = steering;
        this.entry = entry;
        this.workbook = workbook;
    }

    record FileView(long id, String name, long size, String type) {}

    @GetMapping("/rounds")
    List<Map<String, Object>> rounds(@RequestParam(required = false) Long plan) {
        return list.rounds(plan);
    }

    @GetMapping("/rounds/{id}")
    Map<String, Object> round(@PathVariable long id) {
        return list.round(id);
    }

    @GetMapping("/rounds/{id}/responses")
    RoundList.Page responses(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        return list.page(id, page, size, state, q);
    }

    @GetMapping("/responses/{id}")
    Map<String, Object> response(@PathVariable long id) {
        return list.response(id);
    }

    @PostMapping("/rounds/{id}/responses/{unit}/extend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        steering.extend(id, unit, fields);
    }

    @PostMapping("/rounds/{id}/responses/{unit}/remind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(@PathVariable long id, @PathVariable String unit) {
        steering.remind(id, unit);
    }

    @PostMapping("/rounds/{id}/responses/{unit}/call-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        steering.callOff(id, unit, fields);
    }

    @PostMapping(path = "/rounds/{id}/responses/{unit}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FileView upload(@PathVariable long id, @PathVariable String unit, @RequestParam MultipartFile file)
            throws IOException {
        StoredFile stored = entry.upload(id, unit, file.getOriginalFilename(), file.getBytes());
        return new FileView(stored.id(), stored.name(), stored.size(), stored.contentType());
    }

    @PostMapping("/rounds/{id}/responses/{unit}/enter")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        entry.enter(id, unit, fields);
    }

    @GetMapping("/rounds/{id}/export.xlsx")
    ResponseEntity<byte[]> export(@PathVariable long id) throws IOException {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dot-" + id + ".xlsx")
                                .build()
                                .toString())
                .body(workbook.of(id));
    }
}
