package vn.kehoach.round;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks after a commit whether a round has ended. Only then every other acceptance of that moment can be seen, and a
 * failure here undoes nobody's work: the watch of the round asks again.
 */
@Component
class RoundAftermath {

    private static final Logger LOG = LoggerFactory.getLogger(RoundAftermath.class);
    private static final int TRIES = 3;

    private final RoundClosing closing;

    RoundAftermath(RoundClosing closing) {
        this.closing = closing;
    }

    @TransactionalEventListener
    void look(RoundMayClose event) {
        trying("round " + event.roundId(), () -> closing.closeIfAllAccepted(event.roundId()));
    }

    @TransactionalEventListener
    void look(RoundsMayBeFulfilled event) {
        trying("plan " + event.planId(), () -> closing.fulfilIfAllEnded(event.planId()));
    }

    // The watch or a task of the same round may be committing at this very moment.
    private static void trying(String what, Runnable close) {
        for (int left = TRIES; left > 0; left--) {
            try {
                close.run();
                return;
            } catch (RuntimeException e) {
                boolean again = left > 1 && (e instanceof ConcurrencyFailureException || optimistic(e));
                if (!again) {
                    LOG.warn("could not see whether {} has ended", what, e);
                    return;
                }
            }
        }
    }

    // By name: only the process package knows the engine's classes.
    private static boolean optimistic(Throwable e) {
        return e != null
                && (e.getClass().getSimpleName().equals("OptimisticLockingException") || optimistic(e.getCause()));
    }
}
