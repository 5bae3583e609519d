package vn.kehoach.webhook;

import java.time.Instant;
import java.util.Set;

/**
 * Another program that is told what happens.
 *
 * @param id its row
 * @param name what people call it
 * @param address where it listens
 * @param kinds what it is told of
 * @param active whether it is told now
 * @param changedBy log-in of who changed it last
 * @param changedAt when
 */
public record Webhook(
        long id,
        String name,
        String address,
        Set<EventKind> kinds,
        boolean active,
        String changedBy,
        Instant changedAt) {

    /** Copies the kinds. */
    public Webhook {
        kinds = Set.copyOf(kinds);
    }
}
