package vn.kehoach.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.escalation.PlanForecast;

/** Who would get what, when. */
@RestController
@Tag(name = "Chasing", description = "Pauses of chasing, and who would get what when")
class ForecastController {

    private final PlanForecast forecast;

    ForecastController(PlanForecast forecast) {
        this.forecast = forecast;
    }

    @Operation(summary = "Who would get what, when, if the plan were signed as it stands; for the bodies that make it")
    @GetMapping("/api/plans/{id}/forecast")
    List<PlanForecast.DutyForecast> of(@PathVariable long id) {
        return forecast.of(id);
    }
}
