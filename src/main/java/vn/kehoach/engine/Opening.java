package vn.kehoach.engine;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs what must be done before the web server listens. An {@code ApplicationRunner} would run after it: for a second the
 * program would answer without its administrator, or in production before it was refused.
 */
@Component
class Opening implements SmartLifecycle {

    /** Before the phase of the web server, which is near the greatest number. */
    private static final int FIRST = 0;

    private final List<BeforeOpening> steps;
    private final OpeningTurn turn;
    private volatile boolean done;

    Opening(List<BeforeOpening> steps, OpeningTurn turn) {
        this.steps = steps;
        this.turn = turn;
    }

    @Override
    public void start() {
        turn.take(() -> {
            for (BeforeOpening step : steps) {
                step.beforeOpening();
            }
        });
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
