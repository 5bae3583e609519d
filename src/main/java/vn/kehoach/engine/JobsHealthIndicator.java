package vn.kehoach.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node takes jobs, and whether one of them takes longer than it should. */
@Component
class JobsHealthIndicator implements HealthIndicator {

    private final Leases leases;
    private final JobExecutor executor;

    JobsHealthIndicator(Leases leases, JobExecutor executor) {
        this.leases = leases;
        this.executor = executor;
    }

    @Override
    public Health health() {
        Duration longest = leases.longest();
        boolean late = longest.toMillis() > executor.getLockTimeInMillis();
        // Not "down": the node answers people, and the job goes on.
        return Health.up()
                .withDetail("takesJobs", executor.isActive())
                .withDetail("running", leases.running())
                .withDetail("longestSeconds", longest.toSeconds())
                .withDetail("outlivedTheirLease", leases.outlived())
                .withDetail(
                        "words",
                        late
                                ? "A job has been running longer than its lease; the log names it"
                                : "Jobs keep within their lease")
                .build();
    }
}
