package vn.kehoach.plan.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanProcess;

/** Tells {@code plan-issuance} what happened to a plan. */
@Component
class EnginePlanProcess implements PlanProcess {

    private final RuntimeService runtime;
    private final Unguarded unguarded;

    EnginePlanProcess(RuntimeService runtime, Unguarded unguarded) {
        this.runtime = runtime;
        this.unguarded = unguarded;
    }

    @Override
    public void planRequested(Plan plan) {
        unguarded.run(() -> runtime.startProcessInstanceByKey("plan-issuance", plan.businessKey()));
    }

    @Override
    public void fileWithdrawn(Plan plan) {
        tell(plan, "Message_FileWithdrawn");
    }

    @Override
    public void planRecalled(Plan plan) {
        tell(plan, "Message_PlanRecalled");
    }

    @Override
    public void planReplaced(Plan plan) {
        tell(plan, "Message_PlanReplaced");
    }

    @Override
    public void dutyOpens(Plan plan, String roundKey) {
        unguarded.run(() -> runtime.createMessageCorrelation("Message_DutyOpens")
                .processInstanceBusinessKey(plan.businessKey())
                .setVariablesToTriggeredScope(Map.of("roundKey", roundKey))
                .correlate());
    }

    @Override
    public void dutiesFulfilled(Plan plan) {
        tell(plan, "Message_DutiesFulfilled");
    }

    /** Row and token move together: nobody closes a plan of which something is asked. */
    @Override
    public void dutiesReopened(Plan plan) {
        unguarded.run(() -> runtime.createProcessInstanceModification(instance(plan))
                .startBeforeActivity("ReceiveTask_AwaitDuties")
                .cancelAllForActivity("UserTask_ClosePlan")
                .execute());
    }

    /** From whatever step of preparing it: row and token move together. */
    @Override
    public void draftDropped(Plan plan) {
        unguarded.run(() -> runtime.createProcessInstanceModification(instance(plan))
                .startBeforeActivity("EndEvent_PlanDropped")
                .cancelAllForActivity("SubProcess_PrepareFile")
                .execute());
    }

    /** The step's gateway reads how it ended: not given back. */
    @Override
    public void stepSkipped(Plan plan, String step) {
        unguarded.run(() -> {
            String instance = instance(plan);
            runtime.setVariable(instance, "outcome", "skip");
            runtime.createProcessInstanceModification(instance)
                    .startAfterActivity(step)
                    .cancelAllForActivity(step)
                    .execute();
        });
    }

    private String instance(Plan plan) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.businessKey())
                .singleResult()
                .getId();
    }

    private void tell(Plan plan, String message) {
        unguarded.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(plan.businessKey())
                .correlate());
    }
}
