package vn.kehoach.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The engine without anything of ours: the same history level, authorization, pool and JVM as the program. */
final class PlainEngine implements AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    PlainEngine(Databases databases) {
        databases.create(Databases.PLAIN);
        pool = databases.pool(Databases.PLAIN);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("plain");
        settings.setDataSource(pool);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setAuthorizationEnabled(true);
        settings.setAuthorizationEnabledForCustomCode(false);
        settings.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        settings.setTenantCheckEnabled(false);
        settings.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        settings.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        settings.setJavaSerializationFormatEnabled(false);
        settings.setHistoryCleanupEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setEnforceHistoryTimeToLive(true);
        settings.setJobExecutorAcquireByDueDate(true);
        settings.setDefaultNumberOfRetries(3);
        settings.setJobExecutorActivate(false);
        settings.setJobExecutor(executor());
        settings.setBeans(beans());
        engine = settings.buildProcessEngine();
    }

    // What the benchmark of ten thousand timers is held against.
    private static JobExecutor executor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(10);
        executor.setMaxPoolSize(10);
        executor.setQueueSize(100);
        executor.setMaxJobsPerAcquisition(100);
        return executor;
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("responseTasks", new LeanAnswers());
        return beans;
    }

    /** A bean that models of the benchmark name. */
    void bean(String name, Object bean) {
        ((StandaloneProcessEngineConfiguration) engine.getProcessEngineConfiguration())
                .getBeans()
                .put(name, bean);
    }

    ProcessEngine engine() {
        return engine;
    }

    /** The lean model: our own, as it stands in {@code processes/}. */
    void deployLean() {
        InputStream model = PlainEngine.class.getResourceAsStream("/processes/unit-response.bpmn");
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("unit-response.bpmn", model)
                .deploy();
    }

    void deploy(String name, BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(name + ".bpmn", model)
                .deploy();
    }

    /** Runs the jobs of a process one after the other in this thread until none is left. */
    void runJobs(String processInstance) {
        List<Job> jobs;
        do {
            jobs = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(processInstance)
                    .list();
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        } while (!jobs.isEmpty());
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
