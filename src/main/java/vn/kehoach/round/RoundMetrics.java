package vn.kehoach.round;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.monitoring.Figures;

/** How many rounds there are in each state, and how the units of those that still run stand. */
@Component
class RoundMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final ResponsePages pages;

    RoundMetrics(JdbcClient jdbc, ResponsePages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figures.register(
                registry,
                "kehoach.rounds",
                "Rounds by state",
                "state",
                names(RoundState.values()),
                () -> counted("select state as label, count(*) as number_of from round group by state"));
        Figures.register(
                registry,
                "kehoach.units",
                "Units of running rounds by how they stand: OPEN_OVERDUE are late",
                "standing",
                names(Bucket.values()),
                pages::standing);
    }

    private Map<String, Long> counted(String question) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(question)
                .query((rs, n) -> found.put(rs.getString("label"), rs.getLong("number_of")))
                .list();
        return found;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).filter(Objects::nonNull).map(Enum::name).toList();
    }
}
