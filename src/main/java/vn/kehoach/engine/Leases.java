package vn.kehoach.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The jobs that this node has taken, queued or running, and their leases. The engine gives a lease once: a job that takes
 * longer is taken by another node, or again by the same, both roll back, and it never ends. Here the lease is renewed as
 * long as the job is at work in this JVM; of a node that is dead or frozen it runs out.
 *
 * <p>Renewing writes the moment alone, not the row's revision: the job's own transaction commits as if nothing had been.
 * Who has lost the lease nevertheless (a frozen node) renews nothing, for the row names another owner.
 */
@Component
class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final JdbcClient jdbc;
    private final LongSupplier nanos;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final AtomicLong outlived = new AtomicLong();

    @Autowired
    Leases(JdbcClient jdbc) {
        this(jdbc, System::nanoTime);
    }

    Leases(JdbcClient jdbc, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.nanos = nanos;
    }

    private final class Held {
        private volatile long startedNanos;
        private volatile boolean started;
        private volatile long alarms;

        private void start() {
            startedNanos = nanos.getAsLong();
            started = true;
        }

        private Duration age() {
            return started ? Duration.ofNanos(nanos.getAsLong() - startedNanos) : Duration.ZERO;
        }
    }

    void take(Collection<String> jobs) {
        jobs.forEach(job -> held.computeIfAbsent(job, id -> new Held()));
    }

    void start(String job) {
        held.computeIfAbsent(job, id -> new Held()).start();
    }

    void release(Collection<String> jobs) {
        jobs.forEach(held::remove);
    }

    /** Those that no thread has begun are given back by whoever stops the executor. */
    void releaseWaiting() {
        held.values().removeIf(job -> !job.started);
    }

    long running() {
        return held.values().stream().filter(job -> job.started).count();
    }

    /** @return how many jobs outlived their lease since the start, each counted once */
    long outlived() {
        return outlived.get();
    }

    /** @return how long the longest of the running jobs has been running */
    Duration longest() {
        return held.values().stream().map(Held::age).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    void renew(String owner, Duration lease) {
        List<String> jobs = List.copyOf(held.keySet());
        if (jobs.isEmpty()) {
            return;
        }
        jdbc.sql("update ACT_RU_JOB set LOCK_EXP_TIME_ = :until where ID_ in (:jobs) and LOCK_OWNER_ = :owner")
                .param("until", new Timestamp(ClockUtil.getCurrentTime().getTime() + lease.toMillis()))
                .param("jobs", jobs)
                .param("owner", owner)
                .update();
        held.forEach((job, state) -> alarm(job, state, lease));
    }

    // Once for each lease that has passed: neither silence nor a flood.
    private void alarm(String job, Held state, Duration lease) {
        Duration age = state.age();
        long passed = age.toMillis() / lease.toMillis();
        if (passed <= state.alarms) {
            return;
        }
        if (state.alarms == 0) {
            outlived.incrementAndGet();
        }
        state.alarms = passed;
        LOG.warn(
                "Job {} ({}) has been running for {} s, longer than its lease of {} s. The lease is renewed as long as it"
                        + " runs; if it hangs, restart this node and another takes it over",
                job,
                name(job),
                age.toSeconds(),
                lease.toSeconds());
    }

    private String name(String job) {
        return jdbc.sql("""
                select d.PROC_DEF_KEY_, d.ACT_ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                where j.ID_ = ?""")
                .param(job)
                .query((rs, n) -> rs.getString(1) + ", " + rs.getString(2))
                .optional()
                .orElse("no longer there");
    }

    /** A third of the lease: two renewals may fail before it is over. */
    static long everyMillis(Duration lease) {
        return Math.max(TimeUnit.SECONDS.toMillis(1), lease.toMillis() / 3);
    }
}
