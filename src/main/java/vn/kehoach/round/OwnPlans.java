package vn.kehoach.round;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanDesk;
import vn.kehoach.plan.Plans;

/** A unit's own plan is a plan like any other, with the plan that asked for it as its parent. */
@Component
class OwnPlans implements SubPlans {

    private final Plans plans;
    private final ObjectProvider<PlanDesk> desk;

    OwnPlans(Plans plans, ObjectProvider<PlanDesk> desk) {
        this.plans = plans;
        this.desk = desk;
    }

    @Override
    public long start(Round round, Response response, String login) {
        Plan parent = plans.find(round.planId()).orElseThrow();
        return desk.getObject()
                .beginSubPlan(parent, response.businessKey(), response.unit())
                .id();
    }
}
