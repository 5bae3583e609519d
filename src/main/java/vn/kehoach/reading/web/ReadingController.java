package vn.kehoach.reading.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.reading.Proposals;
import vn.kehoach.reading.Readings;

/** Reads a file into proposals for a draft. */
@RestController
@Tag(name = "Reading", description = "What a file seems to say, for the drafter to take over item by item")
class ReadingController {

    private final Readings readings;

    ReadingController(Readings readings) {
        this.readings = readings;
    }

    @Operation(
            summary = "What a plan in a file says, item by item, each with its sentence and how sure it is",
            description =
                    "DOCX, PDF with text, or plain text (UTF-8), at most 10 MB. Nothing is stored. 422 on file with"
                            + " the reason where it cannot be read; 404 if the plan is not drafted by whoever asks.")
    @PostMapping(path = "/api/plans/{id}/reading", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Proposals read(@PathVariable long id, @RequestParam MultipartFile file) {
        return readings.read(id, file.getOriginalFilename(), file);
    }
}
