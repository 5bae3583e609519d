package vn.kehoach.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.PlanFollowUp;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decisions;

/** Hands the rounds that a unit follows up itself to another: its rows, its plans and the open tasks. */
@Component
class FollowUpHandOver {

    private final Rounds rounds;
    private final Responses responses;
    private final HandOvers handOvers;
    private final PlanFollowUp plans;
    private final RoundProcess process;
    private final Organization organization;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    FollowUpHandOver(
            Rounds rounds,
            Responses responses,
            HandOvers handOvers,
            PlanFollowUp plans,
            RoundProcess process,
            Organization organization,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.responses = responses;
        this.handOvers = handOvers;
        this.plans = plans;
        this.process = process;
        this.organization = organization;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(long handOver, String from, String to, List<Round> some, String reason) {
        String name = organization.unit(to, clock.today()).orElseThrow().name();
        Set<String> keys = new HashSet<>();
        for (Round round : some) {
            rounds.followedUpBy(round.id(), from, to);
            events.publishEvent(new RoundPassedOn(round.id(), to));
            handOvers.followedUp(handOver, round.id(), to, name);
            decisions.record(round.businessKey(), null, "hand-over", to, user.required(), "hand-over", reason);
            keys.add(round.businessKey());
            keys.add(plans.handOver(round.planId(), from, to));
            responses.ofRound(round.id()).forEach(r -> keys.add(r.businessKey()));
        }
        process.unitReplaced(keys, from, to);
    }
}
