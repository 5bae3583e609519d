package vn.kehoach.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Two transactions that wanted the same row at the same moment, such as a person's change and a timer that fires. */
@Component
public class Collisions {

    private static final int TRIES = 3;

    private final TransactionOperations transaction;

    Collisions(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** Work with a result, all of it in one transaction. */
    public interface Work<T> {
        /**
         * @return what came of it
         */
        T run();
    }

    /**
     * Works in a transaction of its own, and again from the start where it has met another: the other is through then.
     *
     * @param work may run more than once
     * @param <T> of the result
     * @return what came of it
     */
    public <T> T again(Work<T> work) {
        for (int left = TRIES; ; left--) {
            try {
                return transaction.execute(status -> work.run());
            } catch (RuntimeException e) {
                if (left == 1 || !collided(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean collided(Throwable e) {
        return e != null
                && (e instanceof ConcurrencyFailureException
                        || e instanceof OptimisticLockingException
                        || collided(e.getCause()));
    }
}
