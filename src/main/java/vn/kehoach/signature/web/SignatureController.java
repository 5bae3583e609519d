package vn.kehoach.signature.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.document.Files;
import vn.kehoach.signature.Inspection;
import vn.kehoach.signature.Inspections;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Checks the signatures of any PDF. Nothing of it is kept. */
@RestController
@Tag(name = "Signatures", description = "Who signed what, and whether it is still that")
@RequestMapping("/api/signatures")
class SignatureController {

    private final Inspections inspections;

    SignatureController(Inspections inspections) {
        this.inspections = inspections;
    }

    @Operation(
            summary = "Check the signatures of a PDF",
            description =
                    "Who signed and when, whether anything was changed since, and under which authority. Not stored.")
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Inspection check(@RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > Files.LARGEST_MB * 1_000_000L) {
            throw Refusal.invalid(List.of(Problem.of("files", "signature.large", Files.LARGEST_MB)));
        }
        return inspections.inspect(file.getBytes());
    }
}
