package vn.kehoach.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
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
        return new Run(jobs, engine);
    }

    /** One thread's work: the jobs that it was given, and those that follow from them in the same process instance. */
    private final class Run extends ExecuteJobsRunnable {

        Run(List<String> jobs, ProcessEngineImpl engine) {
            super(jobs, engine);
        }

        @Override
        public void run() {
            // Those that are gone on with need no entry yet: the engine has locked them a moment ago.
            List<String> given = List.copyOf(jobIds);
            try {
                super.run();
            } finally {
                leases.release(given);
            }
        }

        @Override
        protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
            leases.start(job);
            try {
                super.executeJob(job, commands, failure);
            } finally {
                leases.release(List.of(job));
            }
        }
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
