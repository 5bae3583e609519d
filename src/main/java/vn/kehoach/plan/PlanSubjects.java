package vn.kehoach.plan;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.work.WorkSubjects;

/** A task of a plan is named after the plan. */
@Component
class PlanSubjects implements WorkSubjects {

    private final Plans plans;

    PlanSubjects(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return plans.findByKey(businessKey).map(Plan::title);
    }
}
