package vn.kehoach.round;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.plan.DutiesOpening;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanProcess;
import vn.kehoach.plan.Plans;

/** Makes an issued plan's duties rounds, with a row for each respondent. */
@Component
class RoundOpening {

    private final Plans plans;
    private final IssuedPlans issued;
    private final Rounds rounds;
    private final ResponseStates states;
    private final PlanProcess process;
    private final ApplicationEventPublisher events;

    RoundOpening(
            Plans plans,
            IssuedPlans issued,
            Rounds rounds,
            ResponseStates states,
            PlanProcess process,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.issued = issued;
        this.rounds = rounds;
        this.states = states;
        this.process = process;
        this.events = events;
    }

    /** In the job of the plan's process; a duty that has its round already is passed over. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void open(DutiesOpening opening) {
        Plan plan = plans.find(opening.planId()).orElseThrow();
        rounds.openedPlan(plan.id());
        for (Duty duty : issued.duties(plan.id())) {
            if (!rounds.exists(duty.id())) {
                Round round = rounds.insert(plan, duty);
                states.insert(round, duty.respondents());
                process.dutyOpens(plan, round.businessKey());
            }
        }
        // A plan without duties is fulfilled as soon as its process waits for that.
        events.publishEvent(new RoundsMayBeFulfilled(plan.id()));
    }
}
