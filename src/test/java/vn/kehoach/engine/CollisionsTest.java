package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionOperations;

class CollisionsTest {

    private final Collisions collisions = new Collisions(TransactionOperations.withoutTransaction());
    private final List<Integer> tries = new ArrayList<>();

    @Test
    void who_met_another_tries_again() {
        String done = collisions.again(() -> {
            tries.add(tries.size());
            if (tries.size() == 1) {
                throw new IllegalStateException(new OptimisticLockingException("a timer fired"));
            }
            if (tries.size() == 2) {
                throw new CannotAcquireLockException("a row is held");
            }
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(tries).hasSize(3);
    }

    @Test
    void not_for_ever() {
        assertThatThrownBy(() -> collisions.again(() -> {
                    tries.add(tries.size());
                    throw new OptimisticLockingException("always");
                }))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasSize(3);
    }

    @Test
    void what_is_wrong_stays_wrong() {
        assertThatThrownBy(() -> collisions.again(() -> {
                    tries.add(tries.size());
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasSize(1);
    }
}
