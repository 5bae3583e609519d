package vn.kehoach.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kehoach.time.DriftListener;

/**
 * A machine whose clock is wrong takes no jobs. The program itself reckons with the database's time, so two seconds only
 * need a word; but a clock that is far off, or being set, is no ground for leases.
 */
@Component
class ClockGuard implements DriftListener {

    static final Duration WARN = Duration.ofSeconds(2);
    static final Duration STOP = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);

    private final JobExecutor executor;
    private volatile Verdict verdict = Verdict.RIGHT;
    private volatile Duration ahead = Duration.ZERO;
    private boolean stopped;
    private volatile boolean retreating;

    ClockGuard(JobExecutor executor) {
        this.executor = executor;
    }

    /** What is thought of the machine's clock. */
    enum Verdict {
        RIGHT,
        OFF,
        FAR_OFF
    }

    @Override
    public synchronized void compared(Duration nowAhead) {
        ahead = nowAhead;
        Duration off = nowAhead.abs();
        Verdict now = off.compareTo(STOP) > 0 ? Verdict.FAR_OFF : off.compareTo(WARN) > 0 ? Verdict.OFF : Verdict.RIGHT;
        if (now != verdict) {
            verdict = now;
            say();
        }
        if (now == Verdict.FAR_OFF && executor.isActive()) {
            executor.shutdown();
            stopped = true;
        } else if (now != Verdict.FAR_OFF && stopped && !retreating) {
            stopped = false;
            executor.start();
        }
    }

    private void say() {
        switch (verdict) {
            case RIGHT -> LOG.info("{}", words());
            case OFF -> LOG.warn("{}", words());
            case FAR_OFF -> LOG.error("{}", words());
        }
    }

    /** Jobs are not taken up again. */
    void retreat() {
        retreating = true;
    }

    Verdict verdict() {
        return verdict;
    }

    /** @return how the clock is, in words for people */
    String words() {
        return switch (verdict) {
            case RIGHT -> "This machine's clock agrees with the database's";
            case OFF -> "This machine's clock is " + difference() + " the database's; set it (NTP)";
            case FAR_OFF ->
                "This machine's clock is " + difference() + " the database's, more than " + STOP.toSeconds()
                        + " s: this node takes no more jobs until it is set (NTP)";
        };
    }

    private String difference() {
        return "%.1f s %s".formatted(ahead.abs().toMillis() / 1000.0, ahead.isNegative() ? "behind" : "ahead of");
    }
}
