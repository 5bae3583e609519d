package vn.kehoach.bulk;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets orders be carried out by themselves: after each commit that took one, and now and then. */
@Component
class BulkJobTrigger implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BulkJobTrigger.class);
    private static final long SWEEP_SECONDS = 20;

    private final BulkJob job;
    private final boolean automatic;
    private volatile ScheduledExecutorService clerk;

    /** {@code automatic}: as the engine's jobs, which tests run themselves. */
    BulkJobTrigger(BulkJob job, @Value("${camunda.bpm.job-execution.enabled:true}") boolean automatic) {
        this.job = job;
        this.automatic = automatic;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void ordered(BulkDesk.Ordered event) {
        ScheduledExecutorService now = clerk;
        if (now != null) {
            try {
                now.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("stopping; the next start goes on with it");
            }
        }
    }

    private void run() {
        try {
            job.run();
        } catch (RuntimeException e) {
            // The database may be away; the next sweep finds what waits.
            LOG.warn("orders could not be looked after", e);
        }
    }

    @Override
    public void start() {
        if (!automatic) {
            return;
        }
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "bulk clerk");
            thread.setDaemon(true);
            thread.setContextClassLoader(BulkJobTrigger.class.getClassLoader());
            return thread;
        });
        fresh.scheduleWithFixedDelay(this::run, 1, SWEEP_SECONDS, TimeUnit.SECONDS);
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
