package vn.kehoach.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node's clock lets it take jobs. */
@Component
class ClockHealthIndicator implements HealthIndicator {

    private final ClockGuard guard;

    ClockHealthIndicator(ClockGuard guard) {
        this.guard = guard;
    }

    @Override
    public Health health() {
        Health.Builder health = guard.verdict() == ClockGuard.Verdict.FAR_OFF ? Health.outOfService() : Health.up();
        return health.withDetail("words", guard.words()).build();
    }
}
