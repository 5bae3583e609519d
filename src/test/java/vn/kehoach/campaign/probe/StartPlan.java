package vn.kehoach.campaign.probe;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;

/** Puts a plan that the campaign wrote into force: its duties open. */
@Component
@Profile("campaign")
class StartPlan implements ProbeCommand {

    private final RuntimeService runtime;
    private final Unguarded unguarded;

    StartPlan(RuntimeService runtime, Unguarded unguarded) {
        this.runtime = runtime;
        this.unguarded = unguarded;
    }

    @Override
    public String name() {
        return "start-plan";
    }

    @Override
    public String run(Map<String, String> parameters) {
        unguarded.run(() -> runtime.createProcessInstanceByKey("plan-issuance")
                .businessKey(parameters.get("key"))
                .startBeforeActivity("SubProcess_InForce")
                .execute());
        return "started";
    }
}
