package vn.kehoach.demo.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.demo.DueWork;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.time.BusinessClock;

/** Does the engine's jobs one by one, each in its own transaction, while the job executor rests. */
@Component
@Profile("demo")
class EngineDueWork implements DueWork {

    private static final int BATCH = 500;
    /** Somebody completing a task meanwhile makes a job of the same instance lose its race. */
    private static final int RACES = 5;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Comparator<Job> FIRST_DUE_FIRST =
            Comparator.comparing(EngineDueWork::dueAt).thenComparing(Job::getCreateTime);

    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final JobNames names;
    private final Unguarded unguarded;
    private final BusinessClock clock;
    private final Deque<String> found = new ArrayDeque<>();
    private boolean resting;

    EngineDueWork(
            ManagementService management,
            ProcessEngineConfigurationImpl engine,
            JobNames names,
            Unguarded unguarded,
            BusinessClock clock) {
        this.management = management;
        this.engine = engine;
        this.names = names;
        this.unguarded = unguarded;
        this.clock = clock;
    }

    @Override
    public void pause() {
        found.clear();
        JobExecutor executor = engine.getJobExecutor();
        resting = executor != null && executor.isActive();
        if (resting) {
            executor.shutdown();
            // What it has taken already it finishes; the clock must not jump under running work.
            while (unguarded.call(() -> management.createJobQuery().acquired().count()) > 0) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    @Override
    public void resume() {
        if (resting) {
            engine.getJobExecutor().start();
        }
    }

    @Override
    public Optional<Done> doNext() {
        return unguarded.call(() -> {
            Job job;
            while ((job = first()) != null) {
                Optional<Done> done = execute(job);
                if (done.isPresent()) {
                    return done;
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        // The query leaves out the moment itself; the engine keeps milliseconds.
        Date last = Date.from(until.plusMillis(1));
        return unguarded
                .call(() -> waiting()
                        .duedateLowerThan(last)
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1))
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    @Override
    public long givenUp() {
        return unguarded.call(() -> management.createJobQuery().noRetriesLeft().count());
    }

    private Job first() {
        if (found.isEmpty()) {
            waiting().executable().orderByJobDuedate().asc().listPage(0, BATCH).stream()
                    .sorted(FIRST_DUE_FIRST)
                    .map(Job::getId)
                    .forEach(found::add);
        }
        Job job = null;
        while (job == null && !found.isEmpty()) {
            // An earlier one of the batch may have ended it.
            job = waiting().executable().jobId(found.remove()).singleResult();
        }
        return job == null && hasMore() ? first() : job;
    }

    private boolean hasMore() {
        return waiting().executable().count() > 0;
    }

    private JobQuery waiting() {
        return management.createJobQuery().withRetriesLeft().active();
    }

    /** Without a date it is due since it was made. */
    private static Date dueAt(Job job) {
        return job.getDuedate() == null ? job.getCreateTime() : job.getDuedate();
    }

    private Optional<Done> execute(Job job) {
        Done done = names.of(job);
        String subject = names.subject(job);
        for (int race = 1; ; race++) {
            try {
                management.executeJob(job.getId());
                return Optional.of(done);
            } catch (OptimisticLockingException e) {
                if (race == RACES) {
                    throw new JobFailed(done.step(), subject, e);
                }
            } catch (RuntimeException e) {
                if (management.createJobQuery().jobId(job.getId()).count() == 0) {
                    // A person's action has ended it in this very moment.
                    return Optional.empty();
                }
                throw new JobFailed(done.step(), subject, e);
            }
        }
    }
}
