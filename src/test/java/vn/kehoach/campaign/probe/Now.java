package vn.kehoach.campaign.probe;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;

/** What the node's clock shows in Vietnam. */
@Component
@Profile("campaign")
class Now implements ProbeCommand {

    private final BusinessClock clock;

    Now(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "now";
    }

    @Override
    public String run(Map<String, String> parameters) {
        return clock.local().toLocalDateTime().toString();
    }
}
