package vn.kehoach.round;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.kehoach.time.BusinessClock;

/** The watch of a round (theo dõi thời hạn): climbs the ladder, and asks again whether the round has ended. */
@Component
public class RoundWatch {

    private final ObjectProvider<RungWatch> ladder;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RoundWatch(ObjectProvider<RungWatch> ladder, BusinessClock clock, ApplicationEventPublisher events) {
        this.ladder = ladder;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param round an open round
     * @return when the watch fires next; now, if no rung is left, so that it can end
     */
    public Instant nextRungAt(Round round) {
        return next(round).orElseGet(clock::now);
    }

    /**
     * @param round an open round
     * @return whether no rung is left
     */
    public boolean done(Round round) {
        return next(round).isEmpty();
    }

    /**
     * Does what is due.
     *
     * @param round the round
     */
    @Transactional
    public void fire(Round round) {
        if (round.state() == RoundState.OPEN) {
            ladder.ifAvailable(rungs -> rememberInThisTransaction(round, rungs.fire(round)));
            events.publishEvent(new RoundMayClose(round.id()));
        }
    }

    private Optional<Instant> next(Round round) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known && known.round() == round.id()) {
            return known.next();
        }
        RungWatch rungs = ladder.getIfAvailable();
        return rungs == null || round.state() != RoundState.OPEN ? Optional.empty() : rungs.next(round);
    }

    private record Known(long round, Optional<Instant> next) {}

    // The model asks twice in the job that fired: whether anything is left, and when.
    private void rememberInThisTransaction(Round round, Optional<Instant> next) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, new Known(round.id(), next));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RoundWatch.this);
            }
        });
    }
}
