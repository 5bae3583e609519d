package vn.kehoach.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * How a node goes, in a rolling restart: first it says that it is going (readiness), so that the proxy sends people to
 * the others; it takes no more jobs, gives back those in its queue, and ends those that run. Only then the web server
 * stops, after its last request.
 */
@Component
class Retreat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retreat.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** Less than a phase of the stop may take: the web server has to stop in order as well. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ApplicationContext context;
    private final JobExecutor executor;
    private final ClockGuard clock;
    private final Leases leases;
    private final Duration drain;
    private volatile boolean running;

    Retreat(
            ApplicationContext context,
            JobExecutor executor,
            ClockGuard clock,
            Leases leases,
            @Value("${kehoach.shutdown.drain}") Duration drain) {
        this.context = context;
        this.executor = executor;
        this.clock = clock;
        this.leases = leases;
        this.drain = drain;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        clock.retreat();
        if (executor.isActive()) {
            executor.shutdown();
        }
        long begun = System.nanoTime();
        while (passed(begun).compareTo(drain) < 0
                || leases.running() > 0 && passed(begun).compareTo(LONGEST_WAIT) < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        if (leases.running() > 0) {
            LOG.warn("{} jobs still run; another node takes them over when their lease is over", leases.running());
        }
    }

    private static Duration passed(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else stops, the web server above all. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
