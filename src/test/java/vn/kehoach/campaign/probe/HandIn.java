package vn.kehoach.campaign.probe;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;

/** Somebody presses "send" now. Answers with {@code taken} or {@code refused}. */
@Component
@Profile("campaign")
class HandIn implements ProbeCommand {

    private final TaskDesk desk;
    private final IdentityService identity;

    HandIn(TaskDesk desk, IdentityService identity) {
        this.desk = desk;
        this.identity = identity;
    }

    @Override
    public String name() {
        return "hand-in";
    }

    @Override
    public String run(Map<String, String> parameters) {
        identity.setAuthentication(parameters.get("login"), List.of());
        try {
            desk.complete(parameters.get("task"), "send", 1);
            return "taken";
        } catch (Refusal refusal) {
            return "refused " + refusal.problems();
        } finally {
            identity.clearAuthentication();
        }
    }
}
