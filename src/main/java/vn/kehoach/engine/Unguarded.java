package vn.kehoach.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Runs engine calls of our own services without the engine's checks for the person logged in. Our services have
 * checked already; the engine's checks are for what comes through the web apps.
 */
@Component
public class Unguarded {

    private final IdentityService identity;

    Unguarded(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * @param call what to ask of the engine
     * @param <T> what it gives
     * @return its result
     */
    public <T> T call(Supplier<T> call) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return call.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /**
     * @param call what to tell the engine
     */
    public void run(Runnable call) {
        call(() -> {
            call.run();
            return null;
        });
    }
}
