package vn.kehoach.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.demo.DemoPlans;

/** Tells everybody where the demonstration's plans stand; without the profile {@code demo} there is no such route. */
@RestController
@SecurityRequirements
@Tag(name = "Demonstration", description = "Only with the profile demo; open without a log-in")
@Profile("demo")
class DemoPlanController {

    private final DemoPlans plans;

    DemoPlanController(DemoPlans plans) {
        this.plans = plans;
    }

    @Operation(summary = "Where the plans stand and whose turn it is")
    @GetMapping("/api/demo/plans")
    List<DemoPlans.View> plans() {
        return plans.list();
    }
}
