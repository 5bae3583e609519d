package vn.kehoach.demo.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.demo.DemoPlans;

/** Tells everybody where the demonstration's plans stand; without the profile {@code demo} there is no such route. */
@RestController
@Profile("demo")
class DemoPlanController {

    private final DemoPlans plans;

    DemoPlanController(DemoPlans plans) {
        this.plans = plans;
    }

    @GetMapping("/api/demo/plans")
    List<DemoPlans.View> plans() {
        return plans.list();
    }
}
