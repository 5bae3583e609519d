package vn.kehoach.absence;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Collisions;

/** Looks now and then whether somebody's absence begins or ends; a day that turns is noticed within the minute. */
@Component
class AbsenceTrigger implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceTrigger.class);
    private static final long SWEEP_SECONDS = 30;

    private final AbsenceKeeper keeper;
    private final Collisions collisions;
    private final boolean automatic;
    private volatile ScheduledExecutorService clerk;

    /** {@code automatic}: as the engine's jobs, which tests run themselves. */
    AbsenceTrigger(
            AbsenceKeeper keeper,
            Collisions collisions,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean automatic) {
        this.keeper = keeper;
        this.collisions = collisions;
        this.automatic = automatic;
    }

    private void run() {
        try {
            collisions.again(keeper::run);
        } catch (RuntimeException e) {
            // The database may be away; the next sweep finds what is due.
            LOG.warn("absences could not be looked after", e);
        }
    }

    @Override
    public void start() {
        if (!automatic) {
            return;
        }
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "absences");
            thread.setDaemon(true);
            thread.setContextClassLoader(AbsenceTrigger.class.getClassLoader());
            return thread;
        });
        fresh.scheduleWithFixedDelay(this::run, 2, SWEEP_SECONDS, TimeUnit.SECONDS);
        clerk = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService old = clerk;
        clerk = null;
        if (old != null) {
            old.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return clerk != null;
    }
}
