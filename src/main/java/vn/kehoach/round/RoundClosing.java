package vn.kehoach.round;

import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.plan.PlanProcess;
import vn.kehoach.plan.Plans;

/** Closes rounds. Whoever asks, and however many at once: the guarded rows let each thing happen once. */
@Component
public class RoundClosing {

    private final Rounds rounds;
    private final RoundProcess process;
    private final Plans plans;
    private final PlanProcess planProcess;
    private final ApplicationEventPublisher events;

    RoundClosing(
            Rounds rounds,
            RoundProcess process,
            Plans plans,
            PlanProcess planProcess,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.process = process;
        this.plans = plans;
        this.planProcess = planProcess;
        this.events = events;
    }

    /** Closes the round if nobody is left to wait for. A transaction of its own: it follows one that is committed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void closeIfAllAccepted(long roundId) {
        ended(roundId, true, () -> rounds.closedByItself(roundId));
    }

    @Transactional
    boolean closedByOfficer(long roundId, String login, String reason) {
        return ended(roundId, false, () -> rounds.closedByOfficer(roundId, login, reason));
    }

    /**
     * The consolidated report of a closed round arrived where it had to; the round has ended.
     *
     * @param roundId the round
     * @return whether it was still to be consolidated
     */
    @Transactional
    public boolean consolidated(long roundId) {
        boolean done = rounds.consolidated(roundId);
        if (done) {
            fulfilled(rounds.get(roundId).planId());
        }
        return done;
    }

    /** Tells the plan once that nothing of it is open. A transaction of its own, as {@link #closeIfAllAccepted}. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fulfilIfAllEnded(long planId) {
        fulfilled(planId);
    }

    private boolean ended(long roundId, boolean byItself, BooleanSupplier close) {
        if (!close.getAsBoolean()) {
            return false;
        }
        Round round = rounds.get(roundId);
        events.publishEvent(new RoundClosed(roundId, byItself));
        if (byItself) {
            process.allAccepted(round);
        }
        if (!round.consolidate()) {
            fulfilled(round.planId());
        }
        return true;
    }

    private void fulfilled(long planId) {
        if (rounds.fulfilled(planId)) {
            plans.find(planId).ifPresent(planProcess::dutiesFulfilled);
        }
    }
}
