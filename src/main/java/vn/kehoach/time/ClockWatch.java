package vn.kehoach.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Compares this machine's clock with the database's every few seconds, and at once when it has jumped: that shows against
 * the machine's count of nanoseconds, which nobody sets.
 */
@Component
class ClockWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final long TICK_MILLIS = 500;
    private static final int TICKS_BETWEEN = 10;
    private static final long JUMP_MILLIS = 1_000;

    private final RealTime time;
    private final StoredClock clock;
    private final ObjectProvider<DriftListener> listeners;
    private volatile ScheduledExecutorService watch;
    private long usual;
    private int ticks;

    ClockWatch(RealTime time, StoredClock clock, ObjectProvider<DriftListener> listeners) {
        this.time = time;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        if (!time.shared()) {
            return;
        }
        usual = differenceOfCounts();
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "clock watch");
            thread.setDaemon(true);
            return thread;
        });
        fresh.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        watch = fresh;
    }

    private void tick() {
        long now = differenceOfCounts();
        boolean jumped = Math.abs(now - usual) > JUMP_MILLIS;
        usual = now;
        if (jumped || ticks++ % TICKS_BETWEEN == 0) {
            try {
                compare(jumped);
            } catch (RuntimeException e) {
                // Without the database nothing happens anyway; what was known holds until it is back.
                LOG.debug("the database does not tell the time", e);
            }
        }
    }

    private void compare(boolean jumped) {
        if (jumped) {
            LOG.warn("This machine's clock has jumped; it is compared with the database's");
        }
        if (time.compare()) {
            clock.machineDrifted();
        }
        Duration ahead = time.ahead();
        listeners.orderedStream().forEach(listener -> listener.compared(ahead));
    }

    // One clock that people and servers set, less one that only counts.
    private static long differenceOfCounts() {
        return System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void stop() {
        ScheduledExecutorService old = watch;
        watch = null;
        if (old != null) {
            old.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** With the first to start and the last to stop: leases are on this time. */
    @Override
    public int getPhase() {
        return -1;
    }
}
