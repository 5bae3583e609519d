package vn.kehoach.layout.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;
import vn.kehoach.layout.LayoutReport;
import vn.kehoach.layout.LayoutUploads;

/** Whoever has logged in may have the layout of a file of his own checked. */
@RestController
@Tag(name = "Layout", description = "The layout of Decree 30/2020, checked rule by rule")
class LayoutUploadController implements RouteRules {

    private final LayoutUploads uploads;

    LayoutUploadController(LayoutUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public List<Route> routes() {
        return List.of(get("/kiem-tra-the-thuc", LOGGED_IN), post("/api/layout/check", LOGGED_IN));
    }

    @Operation(
            summary = "Check the layout of a DOCX",
            description =
                    "Each rule of Decree 30/2020, Phụ lục I that is not kept, with its places. Nothing is stored.")
    @PostMapping(path = "/api/layout/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    LayoutReport upload(@RequestParam MultipartFile file) {
        return uploads.upload(file.getOriginalFilename(), file);
    }
}
