package vn.kehoach.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.escalation.PlanForecast;
import vn.kehoach.escalation.PlanTimeline;

/** Who would get what, when. */
@RestController
@Tag(name = "Chasing", description = "Pauses of chasing, and who would get what when")
class ForecastController {

    private final PlanForecast forecast;
    private final PlanTimeline timeline;

    ForecastController(PlanForecast forecast, PlanTimeline timeline) {
        this.forecast = forecast;
        this.timeline = timeline;
    }

    @Operation(summary = "Who would get what, when, if the plan were signed as it stands; for the bodies that make it")
    @GetMapping("/api/plans/{id}/forecast")
    List<PlanForecast.DutyForecast> of(@PathVariable long id) {
        return forecast.of(id);
    }

    @Operation(
            summary = "What has become of a plan in force, and what comes next for whom",
            description = "Who makes the plan sees all units, everybody else what concerns his own.")
    @GetMapping("/api/plans/{id}/timeline")
    PlanTimeline.Line timeline(@PathVariable long id) {
        return timeline.of(id);
    }
}
