package vn.kehoach.register;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Inserts a row that somebody else may be inserting at this moment. Who comes second waits for the first one's end and
 * then finds his row. Behind a savepoint, because PostgreSQL otherwise refuses everything after the failed statement; not
 * in a transaction of its own, which would need a second connection of everyone who begins the new year at once.
 */
@Component
class FirstComer {

    private final TransactionTemplate savepoint;

    FirstComer(PlatformTransactionManager transactions) {
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void insert(Runnable insert) {
        try {
            savepoint.executeWithoutResult(status -> insert.run());
        } catch (DuplicateKeyException second) {
            // The row is there, which is all that was wanted.
        }
    }

    /** Does something and takes it back where it came to nothing: locks that were taken meanwhile are let go again. */
    <T> Optional<T> attempt(Supplier<Optional<T>> work) {
        return savepoint.execute(status -> {
            Optional<T> result = work.get();
            if (result.isEmpty()) {
                status.setRollbackOnly();
            }
            return result;
        });
    }
}
