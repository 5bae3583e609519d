package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class ClockGuardTest {

    private final Executor executor = new Executor();
    private final ClockGuard guard = new ClockGuard(executor);
    private final ClockHealthIndicator health = new ClockHealthIndicator(guard);

    @Test
    void two_seconds_are_a_warning_and_jobs_go_on() {
        executor.start();
        guard.compared(Duration.ofMillis(-2_500));
        assertThat(executor.isActive()).isTrue();
        assertThat(guard.words()).contains("2.5 s behind", "NTP");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void beyond_thirty_seconds_no_job_is_taken_until_the_clock_is_set() {
        executor.start();
        guard.compared(Duration.ofMinutes(10));
        assertThat(executor.isActive()).isFalse();
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails().get("words").toString())
                .contains("600.0 s ahead of", "takes no more jobs");

        guard.compared(Duration.ofMillis(10));
        assertThat(executor.isActive()).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_node_that_is_going_takes_none_up_again() {
        executor.start();
        guard.compared(Duration.ofMinutes(10));
        guard.retreat();
        guard.compared(Duration.ZERO);
        assertThat(executor.isActive()).isFalse();
    }

    @Test
    void an_executor_that_somebody_else_stopped_stays_stopped() {
        guard.compared(Duration.ofMinutes(10));
        guard.compared(Duration.ZERO);
        assertThat(executor.isActive()).isFalse();
    }

    private static final class Executor extends JobExecutor {
        @Override
        public void start() {
            isActive = true;
        }

        @Override
        public synchronized void shutdown() {
            isActive = false;
        }

        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}

        @Override
        public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {}
    }
}
