package vn.kehoach.webhook;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the courier go after each commit that wrote an event, and now and then for what is to be tried again. */
@Component
@ConditionalOnProperty(name = "kehoach.webhook.automatic", havingValue = "true", matchIfMissing = true)
class CourierTrigger implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CourierTrigger.class);

    private final Courier courier;
    private final WebhookSettings settings;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile ScheduledExecutorService runner;

    CourierTrigger(Courier courier, WebhookSettings settings) {
        this.courier = courier;
        this.settings = settings;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void written(EventLog.Written event) {
        ScheduledExecutorService now = runner;
        if (now != null && asked.compareAndSet(false, true)) {
            try {
                now.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("stopping; the next start sends it");
            }
        }
    }

    private void run() {
        asked.set(false);
        try {
            courier.run();
        } catch (RuntimeException e) {
            // The database may be away. What waits stays in its table; the next look finds it.
            LOG.warn("events for other programs could not be looked after: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "courier");
            thread.setDaemon(true);
            return thread;
        });
        long every = settings.every().toMillis();
        fresh.scheduleWithFixedDelay(this::run, every, every, TimeUnit.MILLISECONDS);
        runner = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService old = runner;
        runner = null;
        old.shutdownNow();
        try {
            old.awaitTermination(settings.cut().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return runner != null;
    }
}
