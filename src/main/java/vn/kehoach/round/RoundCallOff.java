package vn.kehoach.round;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanEnded;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;

/** Ends what is asked of units (chấm dứt yêu cầu): all of a plan that is recalled or replaced, or one unit. */
@Component
public class RoundCallOff {

    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final RoundProcess process;
    private final Plans plans;
    private final ApplicationEventPublisher events;

    RoundCallOff(
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            RoundProcess process,
            Plans plans,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.process = process;
        this.plans = plans;
        this.events = events;
    }

    /** The rounds first, in the transaction of the recall; their units follow in jobs. */
    @EventListener
    @Transactional
    void planEnded(PlanEnded ended) {
        if (ended.state() != PlanState.RECALLED && ended.state() != PlanState.REPLACED) {
            return;
        }
        for (Round round : rounds.ofPlan(ended.planId())) {
            if (rounds.calledOff(round.id())) {
                events.publishEvent(new RoundCalledOff(round.id(), ended.reason()));
                process.roundCalledOff(round);
            } else {
                // A round that has ended runs no more jobs; only those are left who still owed it something.
                responses.toCallOff(round.id(), Integer.MAX_VALUE).forEach(r -> callOff(r, ended.reason()));
            }
        }
    }

    /**
     * Ends at most 100 responses of a round that was called off.
     *
     * @param round the round
     */
    @Transactional
    public void callOffNextChunk(Round round) {
        String reason = plans.find(round.planId()).map(Plan::endReason).orElse("");
        List<Response> chunk = responses.toCallOff(round.id(), RoundAsking.CHUNK);
        chunk.forEach(response -> callOff(response, reason));
    }

    /**
     * @param round the round
     * @return whether none of its responses is open any more
     */
    public boolean allCalledOff(Round round) {
        return responses.toCallOff(round.id(), 1).isEmpty();
    }

    /** Ends one response; an accepted one stays as it is. */
    @Transactional
    boolean callOff(Response response, String reason) {
        if (!states.calledOff(response, reason == null ? "" : reason)) {
            return false;
        }
        if (response.state().running()) {
            process.responseCalledOff(response);
        }
        events.publishEvent(new ResponseCalledOff(response.id(), reason));
        events.publishEvent(new RoundMayClose(response.roundId()));
        return true;
    }
}
