package vn.kehoach.demo.process;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.demo.DueWork;

/** What a job is called in the model, and whose it is. */
@Component
@Profile("demo")
class JobNames {

    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    JobNames(ManagementService management, RepositoryService repository, RuntimeService runtime) {
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
    }

    DueWork.Done of(Job job) {
        String model = job.getProcessDefinitionKey() == null ? "" : job.getProcessDefinitionKey();
        String activity = activity(job);
        if (job.getProcessDefinitionId() == null || activity.isEmpty()) {
            return new DueWork.Done(activity.isEmpty() ? "job " + job.getId() : activity, model);
        }
        var element =
                repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(activity);
        String name = element == null ? null : element.getAttributeValue("name");
        return new DueWork.Done(name == null || name.isBlank() ? activity : name, model);
    }

    String subject(Job job) {
        return job.getProcessInstanceId() == null
                ? ""
                : Optional.ofNullable(runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .singleResult())
                        .map(ProcessInstance::getBusinessKey)
                        .orElse("");
    }

    private String activity(Job job) {
        return Optional.ofNullable(job.getJobDefinitionId())
                .map(id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult())
                .map(JobDefinition::getActivityId)
                .orElse("");
    }
}
