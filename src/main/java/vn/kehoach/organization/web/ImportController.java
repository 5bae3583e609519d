package vn.kehoach.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Succession;
import vn.kehoach.organization.exchange.OrganizationExport;
import vn.kehoach.organization.exchange.OrganizationImport;
import vn.kehoach.organization.exchange.OrganizationImport.Answer;
import vn.kehoach.time.BusinessClock;

/** Takes the organisation in as a workbook and gives it back in the same layout; for administrators. */
@RestController
@Tag(name = "Organization", description = "Units, groups, and the workbook that people come from")
class ImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final OrganizationImport taking;
    private final OrganizationExport giving;
    private final Administrator administrator;
    private final Directory directory;
    private final BusinessClock clock;

    ImportController(
            OrganizationImport taking,
            OrganizationExport giving,
            Administrator administrator,
            Directory directory,
            BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
        this.taking = taking;
        this.giving = giving;
        this.administrator = administrator;
    }

    /** 200 with what is or would be changed; 422 in the same shape with what is wrong, and nothing was changed. */
    @Operation(summary = "Check a workbook, or take it in (dryRun=false); for administrators")
    @PostMapping(path = "/api/organization/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        administrator.required();
        if (file.getSize() > MOST_BYTES) {
            return answer(taking.tooBig());
        }
        Path stored = Files.createTempFile("organization", ".sent");
        try {
            file.transferTo(stored);
            return answer(taking.take(stored, name(file), dryRun));
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    @Operation(summary = "The organisation as CSV files in a ZIP file; for administrators")
    @GetMapping("/api/organization/export.zip")
    ResponseEntity<byte[]> giveCsv() throws IOException {
        administrator.required();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("to-chuc.zip")
                                .build()
                                .toString())
                .body(giving.csv());
    }

    @Operation(summary = "Who goes on with whose work; for administrators")
    @GetMapping("/api/organization/successions")
    List<SuccessionView> successions() {
        administrator.required();
        return directory.successions().stream().map(this::view).toList();
    }

    record SuccessionView(
            String unit,
            String unitName,
            String successorName,
            Succession.Kind kind,
            LocalDate on,
            String function,
            String basis) {}

    private SuccessionView view(Succession s) {
        return new SuccessionView(
                s.unit(),
                name(s.unit()),
                s.successor() == null ? "" : name(s.successor()),
                s.kind(),
                s.on(),
                s.function(),
                s.basis());
    }

    private String name(String code) {
        return directory.known(code, clock.today()).map(k -> k.unit().name()).orElse(code);
    }

    @Operation(summary = "The organisation as a workbook; for administrators")
    @GetMapping("/api/organization/export.xlsx")
    ResponseEntity<byte[]> give() throws IOException {
        administrator.required();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("to-chuc.xlsx")
                                .build()
                                .toString())
                .body(giving.workbook());
    }

    private static ResponseEntity<Answer> answer(Answer answer) {
        HttpStatus status = answer.problemCount() == 0 ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return ResponseEntity.status(status).body(answer);
    }
}
