package vn.kehoach.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.kehoach.organization.exchange.OrganizationExport;
import vn.kehoach.organization.exchange.OrganizationImport;
import vn.kehoach.organization.exchange.OrganizationImport.Answer;

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

    ImportController(OrganizationImport taking, OrganizationExport giving, Administrator administrator) {
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
        Path stored = Files.createTempFile("organization", ".xlsx");
        try {
            file.transferTo(stored);
            return answer(taking.take(stored, dryRun));
        } finally {
            Files.deleteIfExists(stored);
        }
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
