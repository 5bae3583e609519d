package vn.kehoach.consolidation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.consolidation.ReportDesk;

/** The consolidated report of a round, with the source of each figure. */
@RestController
@Tag(
        name = "Rounds",
        description =
                "One question to many units: who has answered, who is late, and what the focal body does about it")
class ReportController {

    private final ReportDesk desk;

    ReportController(ReportDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "The consolidated report of a round",
            description =
                    "Every figure with the units and the answers it comes from; before it is handed in, as of now.")
    @GetMapping("/api/rounds/{id}/report")
    Map<String, Object> report(@PathVariable long id) {
        return desk.read(id);
    }
}
