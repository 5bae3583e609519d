package vn.kehoach.cockpit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.cockpit.CaseSteering;
import vn.kehoach.cockpit.IncidentDesk;

/** What coordinators do from Cockpit, each with its reason. */
@RestController
@Tag(name = "Cockpit")
class CockpitSteeringController {

    private final CaseSteering steering;
    private final IncidentDesk incidents;

    CockpitSteeringController(CaseSteering steering, IncidentDesk incidents) {
        this.steering = steering;
        this.incidents = incidents;
    }

    record Skip(String task, String reason) {}

    record Reassign(String task, String person, String reason) {}

    record CallOff(String reason) {}

    record Retry(List<String> ids, String reason) {}

    @Operation(summary = "Pass over an open review of a plan", description = "Fields: task, reason. Coordinators only.")
    @PostMapping("/api/cockpit/cases/{instance}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@PathVariable String instance, @RequestBody Skip asked) {
        steering.skip(instance, text(asked.task()), text(asked.reason()));
    }

    @Operation(
            summary = "Give an open task to another of those to whom it is offered",
            description = "Fields: task, person (log-in), reason. Coordinators only.")
    @PostMapping("/api/cockpit/cases/{instance}/reassign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable String instance, @RequestBody Reassign asked) {
        steering.reassign(instance, text(asked.task()), text(asked.person()), text(asked.reason()));
    }

    @Operation(
            summary = "Ask nothing more of a unit, or end a draft that nobody has signed",
            description = "Field: reason. Coordinators only.")
    @PostMapping("/api/cockpit/cases/{instance}/call-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff(@PathVariable String instance, @RequestBody CallOff asked) {
        steering.callOff(instance, text(asked.reason()));
    }

    @Operation(
            summary = "Let jobs that have failed run once more",
            description = "Fields: ids of incidents, reason. Coordinators and administrators.")
    @PostMapping("/api/cockpit/incidents/retry")
    Map<String, Integer> retry(@RequestBody Retry asked) {
        return Map.of(
                "running", incidents.retry(Objects.requireNonNullElse(asked.ids(), List.of()), text(asked.reason())));
    }

    private static String text(String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }
}
