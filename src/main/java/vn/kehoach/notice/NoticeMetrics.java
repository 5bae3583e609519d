package vn.kehoach.notice;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.monitoring.Figures;
import vn.kehoach.time.BusinessClock;

/**
 * What of the ledger needs looking at: what waits, since when, and what failed. What was sent is not counted: that grows for
 * years, and says nothing.
 */
@Component
class NoticeMetrics implements MeterBinder {

    private static final List<String> COUNTED = List.of(Told.State.WAITING.name(), Told.State.FAILED.name());

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NoticeMetrics(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figures.register(registry, "kehoach.notices", "Notices by state", "state", COUNTED, this::byState);
        Figures.register(
                registry,
                "kehoach.mail.waiting.seconds",
                "Age of the oldest mail that could have gone, in the office's time",
                "mail",
                List.of("oldest"),
                () -> Map.of("oldest", oldest()));
        Figures.register(
                registry,
                "kehoach.mail.server.down",
                "1 while the mail server does not take mail",
                "server",
                List.of("smtp"),
                () -> Map.of("smtp", down() ? 1 : 0));
    }

    private Map<String, Long> byState() {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("""
                select notice_state, count(*) as number_of from notice where notice_state in (:counted)
                group by notice_state""")
                .param("counted", COUNTED)
                .query((rs, n) -> found.put(rs.getString("notice_state"), rs.getLong("number_of")))
                .list();
        return found;
    }

    private long oldest() {
        return jdbc.sql("select min(created_at) as since from mail_message where mail_state = 'WAITING'")
                .query((rs, n) -> Optional.ofNullable(rs.getObject("since", OffsetDateTime.class)))
                .single()
                .map(since -> Duration.between(since.toInstant(), clock.now()).toSeconds())
                .orElse(0L);
    }

    private boolean down() {
        return jdbc.sql("select count(*) from mail_server where down_since is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
