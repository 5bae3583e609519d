package vn.kehoach.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kehoach.monitoring.Figures;

/** What the engine has to do, what it cannot do, and whether this node does its share. */
@Component
class EngineMetrics implements MeterBinder {

    private static final String DUE = "due";
    private static final String AHEAD = "ahead";
    private static final String FAILED = "failed";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JobExecutor executor;
    private final Leases leases;
    private final Unguarded unguarded;

    EngineMetrics(
            @Lazy ManagementService management,
            @Lazy RuntimeService runtime,
            @Lazy JobExecutor executor,
            Leases leases,
            @Lazy Unguarded unguarded) {
        this.management = management;
        this.runtime = runtime;
        this.executor = executor;
        this.leases = leases;
        this.unguarded = unguarded;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figures.register(
                registry,
                "kehoach.jobs",
                "Jobs of the engine: due now, ahead (timers), failed (no tries left)",
                "state",
                List.of(DUE, AHEAD, FAILED),
                () -> unguarded.call(this::jobs));
        Figures.register(
                registry,
                "kehoach.incidents",
                "Incidents of the engine, as Cockpit shows them",
                "state",
                List.of("open"),
                () -> unguarded.call(
                        () -> Map.of("open", runtime.createIncidentQuery().count())));
        Gauge.builder("kehoach.node.takes.jobs", () -> executor.isActive() ? 1 : 0)
                .description("1 while this node takes jobs")
                .register(registry);
        Gauge.builder("kehoach.node.job.longest.seconds", () -> leases.longest().toSeconds())
                .description("How long the longest of this node's jobs has been running")
                .register(registry);
    }

    private Map<String, Long> jobs() {
        return Map.of(
                DUE, management.createJobQuery().executable().count(),
                AHEAD,
                        management
                                .createJobQuery()
                                .timers()
                                .withRetriesLeft()
                                .duedateHigherThan(ClockUtil.getCurrentTime())
                                .count(),
                FAILED, management.createJobQuery().noRetriesLeft().count());
    }
}
