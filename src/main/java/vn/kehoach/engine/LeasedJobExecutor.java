package vn.kehoach.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's job executor, which also knows what it has in its hands ({@link Leases}) and can rest for a reason. */
class LeasedJobExecutor extends SpringJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedJobExecutor.class);

    private final Leases leases;
    private ScheduledExecutorService renewal;

    LeasedJobExecutor(Leases leases) {
        this.leases = leases;
    }

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
        leases.take(jobs);
        super.executeJobs(jobs, engine);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        Runnable work = super.getExecuteJobsRunnable(jobs, engine);
        // The engine empties the list that it was given.
        List<String> ids = List.copyOf(jobs);
        return () -> {
            leases.start(ids);
            try {
                work.run();
            } finally {
                leases.release(ids);
            }
        };
    }

    @Override
    protected void startExecutingJobs() {
        if (renewal == null) {
            renewal = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "job leases");
                thread.setDaemon(true);
                return thread;
            });
            long every = Leases.everyMillis(lease());
            renewal.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
        }
        super.startExecutingJobs();
    }

    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        // What is running goes on, and its lease with it; what waits in the queue unlocks itself.
        leases.releaseWaiting();
    }

    Duration lease() {
        return Duration.ofMillis(getLockTimeInMillis());
    }

    private void renew() {
        try {
            leases.renew(getLockOwner(), lease());
        } catch (RuntimeException e) {
            LOG.warn("Leases of running jobs could not be renewed: {}", e.toString());
        }
    }
}
