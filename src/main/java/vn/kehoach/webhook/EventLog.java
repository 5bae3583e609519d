package vn.kehoach.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.kehoach.time.BusinessClock;

/** Writes what happened as a CloudEvent, and to whom it goes, in the transaction in which it happens. */
@Repository
class EventLog {

    private final JdbcClient jdbc;
    private final WebhookRows hooks;
    private final String source;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final JsonFormat format = new JsonFormat();

    EventLog(
            JdbcClient jdbc,
            WebhookRows hooks,
            @Value("${kehoach.mail.base-url:http://localhost:8080}") String source,
            BusinessClock clock,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.hooks = hooks;
        this.source = source;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /** Something waits to be sent; it goes after the commit. */
    record Written() {}

    /** Nothing is written where nobody wants to know. */
    List<Long> wanting(EventKind kind) {
        return hooks.wanting(kind);
    }

    /**
     * @param kind what happened
     * @param subject business key of what it happened to
     * @param data the facts, without names of persons
     * @param receivers who is told
     */
    void write(EventKind kind, String subject, Map<String, Object> data, List<Long> receivers) {
        Instant now = clock.now();
        String key = UUID.randomUUID().toString();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into webhook_event (event_key, kind, subject_key, happened_at, body) values (?, ?, ?, ?, ?)""")
                .params(key, kind.name(), subject, Timestamp.from(now), text(event(key, kind, subject, data, now)))
                .update(id, "id");
        for (long receiver : receivers) {
            jdbc.sql("""
                    insert into webhook_delivery (webhook_id, event_id, delivery_state, attempts, next_try_at)
                    values (?, ?, 'WAITING', 0, ?)""")
                    .params(receiver, id.getKeyAs(Long.class), Timestamp.from(now))
                    .update();
        }
        events.publishEvent(new Written());
    }

    private CloudEvent event(String key, EventKind kind, String subject, Map<String, Object> data, Instant at) {
        return CloudEventBuilder.v1()
                .withId(key)
                .withSource(URI.create(source + "/"))
                .withType(kind.type())
                .withSubject(subject)
                .withTime(at.atZone(BusinessClock.ZONE).toOffsetDateTime())
                .withData("application/json", JsonCloudEventData.wrap(json.valueToTree(data)))
                .build();
    }

    private String text(CloudEvent event) {
        return new String(format.serialize(event), StandardCharsets.UTF_8);
    }
}
