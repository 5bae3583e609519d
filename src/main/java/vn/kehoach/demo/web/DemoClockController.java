package vn.kehoach.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.demo.DemoClock;
import vn.kehoach.demo.DemoInput;
import vn.kehoach.time.BusinessClock;

/** The demonstration's clock over HTTP; without the profile {@code demo} there is no such route. */
@RestController
@SecurityRequirements
@Tag(name = "Demonstration", description = "Only with the profile demo; open without a log-in")
@Profile("demo")
class DemoClockController {

    private final DemoClock demo;
    private final BusinessClock clock;

    DemoClockController(DemoClock demo, BusinessClock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * The clock.
     *
     * @param now this moment
     * @param local the same as Vietnamese clocks show it
     * @param suggestions moments worth going to, local times of Vietnam
     */
    record ClockView(Instant now, LocalDateTime local, List<LocalDateTime> suggestions) {}

    /**
     * Where to go.
     *
     * @param goTo {@code 2023-06-08T08:00}, or a day, which means its morning at 08:00
     */
    record Target(String goTo) {}

    @Operation(summary = "The demonstration's clock")
    @GetMapping("/api/demo/clock")
    ClockView clock() {
        LocalDateTime local = clock.local().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        return new ClockView(clock.now(), local, demo.suggestions());
    }

    @Operation(
            summary = "Move the clock forward",
            description = "What falls due in between happens in order; the answer comes when all is quiet.")
    @PutMapping("/api/demo/clock")
    DemoClock.Moved goTo(@RequestBody Target target) {
        return demo.goTo(DemoInput.moment(target.goTo()));
    }
}
