package vn.kehoach.round;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.OpinionsAsked;
import vn.kehoach.plan.OpinionsWithdrawn;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.work.Refusal;

/** Makes a draft that goes out for comments a round, and calls the round off when the draft is taken back. */
@Component
class OpinionRounds {

    private final Plans plans;
    private final IssuedPlans issued;
    private final Rounds rounds;
    private final ResponseStates states;
    private final Opinions opinions;
    private final RoundProcess process;
    private final ApplicationEventPublisher events;

    OpinionRounds(
            Plans plans,
            IssuedPlans issued,
            Rounds rounds,
            ResponseStates states,
            Opinions opinions,
            RoundProcess process,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.issued = issued;
        this.rounds = rounds;
        this.states = states;
        this.opinions = opinions;
        this.process = process;
        this.events = events;
    }

    /** The rows only: the plan's process calls the round when the drafter's task is complete. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void asked(OpinionsAsked asked) {
        Plan plan = plans.find(asked.planId()).orElseThrow();
        Duty duty = issued.duties(plan.id()).stream()
                .filter(d -> d.key().equals(asked.dutyKey()))
                .findFirst()
                .orElseThrow();
        Round round = rounds.insert(plan, duty);
        states.insert(round, duty.respondents());
        opinions.request(round.id(), plan.id(), asked.silenceAgrees(), asked.content(), asked.login());
        if (!plans.collectingOpinions(plan.id(), round.businessKey())) {
            throw Refusal.conflict("plan.stateMoved");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(OpinionsWithdrawn withdrawn) {
        Round round = rounds.byKey(withdrawn.roundKey());
        if (rounds.calledOff(round.id())) {
            events.publishEvent(new RoundCalledOff(round.id(), withdrawn.reason()));
            process.roundCalledOff(round);
        }
    }
}
