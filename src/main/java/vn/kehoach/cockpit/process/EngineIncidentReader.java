package vn.kehoach.cockpit.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.kehoach.cockpit.EngineIncidents;
import vn.kehoach.engine.Unguarded;

/** Asks the engine what it has given up on. */
@Component
class EngineIncidentReader implements EngineIncidents {

    private static final int MOST_OF_ONE = 50;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Unguarded unguarded;

    EngineIncidentReader(
            RuntimeService runtime, ManagementService management, RepositoryService repository, Unguarded unguarded) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.unguarded = unguarded;
    }

    @Override
    public List<Failure> open(int most) {
        return failures(runtime.createIncidentQuery(), most);
    }

    @Override
    public List<Failure> of(String instanceId) {
        return failures(runtime.createIncidentQuery().processInstanceId(instanceId), MOST_OF_ONE);
    }

    @Override
    public Optional<Failure> find(String id) {
        return failures(runtime.createIncidentQuery().incidentId(id), 1).stream()
                .findFirst();
    }

    private List<Failure> failures(IncidentQuery query, int most) {
        return unguarded.call(() -> query.orderByIncidentTimestamp().desc().listPage(0, most).stream()
                // An instance hands its incident up to the one that called it: the same once more.
                .filter(one -> one.getId().equals(one.getRootCauseIncidentId()))
                .map(this::failure)
                .toList());
    }

    private Failure failure(Incident one) {
        return new Failure(
                one.getId(),
                one.getIncidentType(),
                one.getIncidentTimestamp().toInstant(),
                one.getProcessInstanceId(),
                key(one),
                activity(one),
                Incident.FAILED_JOB_HANDLER_TYPE.equals(one.getIncidentType()) ? one.getConfiguration() : null,
                Objects.requireNonNullElse(one.getIncidentMessage(), ""));
    }

    private String key(Incident one) {
        return Optional.ofNullable(one.getProcessInstanceId())
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }

    private String activity(Incident one) {
        if (one.getProcessDefinitionId() == null || one.getActivityId() == null) {
            return "";
        }
        var element =
                repository.getBpmnModelInstance(one.getProcessDefinitionId()).getModelElementById(one.getActivityId());
        String name = element == null ? null : element.getAttributeValue("name");
        return name == null || name.isBlank() ? one.getActivityId() : name;
    }

    @Override
    public String trace(Failure failure) {
        return failure.jobId() == null
                ? ""
                : unguarded.call(
                        () -> management.createJobQuery().jobId(failure.jobId()).count() == 0
                                ? ""
                                : Objects.requireNonNullElse(
                                        management.getJobExceptionStacktrace(failure.jobId()), ""));
    }

    @Override
    public void retry(Failure failure) {
        unguarded.run(() -> management.setJobRetries(failure.jobId(), 1));
    }
}
