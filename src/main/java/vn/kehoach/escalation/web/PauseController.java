package vn.kehoach.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.escalation.ChasePausing;
import vn.kehoach.escalation.PausePreview;

/** Holding chasing back, for those who follow a round up. */
@RestController
@Tag(name = "Chasing", description = "Pauses of chasing")
@RequestMapping("/api/rounds/{id}/pauses")
class PauseController {

    private final ChasePausing pausing;

    PauseController(ChasePausing pausing) {
        this.pausing = pausing;
    }

    @Operation(summary = "Pauses of chasing of a round and its units, the newest first")
    @GetMapping
    ChasePausing.PausesView pauses(@PathVariable long id) {
        return pausing.of(id);
    }

    @Operation(summary = "What a pause would hold back, and what would come at its end; nothing is changed")
    @PostMapping("/preview")
    List<PausePreview.UnitPreview> preview(@PathVariable long id, @RequestBody ChasePausing.Form form) {
        return pausing.preview(id, form);
    }

    @Operation(summary = "Pause chasing of a round, or of one unit in it")
    @PostMapping
    ChasePausing.PausesView pause(@PathVariable long id, @RequestBody ChasePausing.Form form) {
        return pausing.pause(id, form);
    }

    @Operation(summary = "End a pause before its day")
    @PostMapping("/{pauseId}/end")
    ChasePausing.PausesView end(@PathVariable long id, @PathVariable long pauseId) {
        return pausing.end(id, pauseId);
    }
}
