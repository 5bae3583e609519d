package vn.kehoach.plan;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.monitoring.Figures;

/** How many plans there are in each state. */
@Component
class PlanMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    PlanMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figures.register(
                registry,
                "kehoach.plans",
                "Plans by state",
                "state",
                Arrays.stream(PlanState.values()).map(Enum::name).toList(),
                this::byState);
    }

    private Map<String, Long> byState() {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("select plan_state, count(*) as number_of from plan group by plan_state")
                .query((rs, n) -> found.put(rs.getString("plan_state"), rs.getLong("number_of")))
                .list();
        return found;
    }
}
