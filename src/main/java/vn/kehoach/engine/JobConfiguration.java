package vn.kehoach.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Who runs the engine's jobs, and on which threads. The figures are explained in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** Stopped after {@link Retreat} has waited for what runs. */
    private static final int STOPS_LATE = 0;

    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        JobExecutionProperty jobs = properties.getJobExecution();
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("jobs-");
        pool.setCorePoolSize(jobs.getCorePoolSize());
        pool.setMaxPoolSize(jobs.getMaxPoolSize());
        pool.setQueueCapacity(jobs.getQueueCapacity());
        // While the program stops, jobs of the queue still have to unlock themselves.
        pool.setAcceptTasksAfterContextClose(true);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(5);
        pool.setPhase(STOPS_LATE);
        return pool;
    }

    @Bean
    JobExecutor jobExecutor(
            Leases leases, @Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties) {
        JobExecutionProperty jobs = properties.getJobExecution();
        var executor = new LeasedJobExecutor(leases);
        executor.setTaskExecutor(threads);
        executor.setMaxJobsPerAcquisition(jobs.getMaxJobsPerAcquisition());
        Optional.ofNullable(jobs.getLockTimeInMillis()).ifPresent(executor::setLockTimeInMillis);
        Optional.ofNullable(jobs.getWaitTimeInMillis()).ifPresent(executor::setWaitTimeInMillis);
        Optional.ofNullable(jobs.getMaxWait()).ifPresent(executor::setMaxWait);
        Optional.ofNullable(jobs.getBackoffTimeInMillis()).ifPresent(executor::setBackoffTimeInMillis);
        Optional.ofNullable(jobs.getMaxBackoff()).ifPresent(executor::setMaxBackoff);
        Optional.ofNullable(jobs.getBackoffDecreaseThreshold()).ifPresent(executor::setBackoffDecreaseThreshold);
        Optional.ofNullable(jobs.getWaitIncreaseFactor()).ifPresent(executor::setWaitIncreaseFactor);
        return executor;
    }
}
