package vn.kehoach.signature.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.Inspections;
import vn.kehoach.signature.SignatureSheet;
import vn.kehoach.signature.SignatureSheets;

/** Checks the signatures of any PDF, of which nothing is kept, and shows those of documents that one may read. */
@RestController
@Tag(name = "Signatures", description = "Who signed what, and whether it is still that")
@RequestMapping("/api/signatures")
class SignatureController {

    private final Inspections inspections;
    private final SignatureSheets sheets;

    SignatureController(Inspections inspections, SignatureSheets sheets) {
        this.inspections = inspections;
        this.sheets = sheets;
    }

    @Operation(
            summary = "Check the signatures of a PDF",
            description =
                    "Who signed and when, whether anything was changed since, and under which authority. Not stored.")
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Inspection check(@RequestParam MultipartFile file) throws IOException {
        return inspections.inspect(PdfAnswer.content(file, "files"));
    }

    @Operation(summary = "Who signed a document what, when, which hash; for whoever may read it")
    @GetMapping("/papers/{subject}")
    SignatureSheet sheet(@PathVariable String subject) {
        return sheets.of(subject);
    }

    @Operation(
            summary = "A document as it was at a step of its signatures",
            description = "step: presented, signed, numbered, sealed, or latest.")
    @GetMapping("/papers/{subject}/{step}")
    ResponseEntity<byte[]> file(
            @PathVariable String subject,
            @PathVariable String step,
            @RequestParam(defaultValue = "false") boolean preview) {
        byte[] pdf = sheets.file(subject, step.equals("latest") ? step : step.toUpperCase(Locale.ROOT));
        return PdfAnswer.of(subject + "-" + step + ".pdf", pdf, preview);
    }

    @Operation(
            summary = "Bring in the numbered document that the body signed elsewhere; for its clerks",
            description = "Taken only if it is the numbered document, with one more good signature.")
    @PostMapping(path = "/papers/{subject}/sealed", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Inspection seal(@PathVariable String subject, @RequestParam MultipartFile file) throws IOException {
        return sheets.seal(subject, PdfAnswer.content(file, "files"));
    }
}
