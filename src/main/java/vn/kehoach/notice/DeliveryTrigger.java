package vn.kehoach.notice;

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

/** Lets mail go by itself: after each commit that wrote a notice, and now and then. */
@Component
@ConditionalOnProperty(name = "kehoach.mail.automatic", havingValue = "true", matchIfMissing = true)
class DeliveryTrigger implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTrigger.class);

    private final Delivery delivery;
    private final MailSettings settings;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile ScheduledExecutorService postman;

    DeliveryTrigger(Delivery delivery, MailSettings settings) {
        this.delivery = delivery;
        this.settings = settings;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void written(Notices.Written event) {
        ScheduledExecutorService now = postman;
        // A transaction that tells a thousand people asks once.
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
            delivery.run();
        } catch (RuntimeException e) {
            // The database may be away. What is waiting stays in the ledger; the next sweep finds it.
            LOG.warn("mail could not be looked after", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "postman");
            thread.setDaemon(true);
            return thread;
        });
        delivery.goOn();
        long every = settings.sweepEvery().toMillis();
        fresh.scheduleWithFixedDelay(this::run, every, every, TimeUnit.MILLISECONDS);
        postman = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService old = postman;
        postman = null;
        delivery.halt();
        old.shutdown();
        try {
            // A mail in flight is marked before the database goes, or it would go twice.
            old.awaitTermination(settings.cut().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return postman != null;
    }
}
