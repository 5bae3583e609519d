package vn.kehoach.document.content;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.kehoach.time.BusinessClock;

/** Clears away content that no file holds any more, and what was broken off while it came. Each node may do it. */
@Component
class ContentSweep {

    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final int AT_ONCE = 100;
    private static final String UNUSED =
            "not exists (select 1 from document_file f where f.sha256 = content.sha256 and f.removed_at is null)";

    private final JdbcClient jdbc;
    private final TransactionOperations apart;
    private final BusinessClock clock;
    private final ContentSettings settings;
    private final Stores stores;

    ContentSweep(JdbcClient jdbc, OwnTransaction apart, BusinessClock clock, ContentSettings settings, Stores stores) {
        this.jdbc = jdbc;
        this.apart = apart.operations();
        this.clock = clock;
        this.settings = settings;
        this.stores = stores;
    }

    /**
     * @return how many were cleared away
     * @throws IOException if a place cannot be reached; the next run goes on
     */
    int run() throws IOException {
        Instant now = clock.now();
        mark("KEPT", now.minus(settings.keepUnused()));
        mark("COMING", now.minus(LONGEST_UPLOAD));
        List<String> leaving = jdbc.sql(
                        "select sha256 from content where state = 'LEAVING' order by sha256 fetch first " + AT_ONCE
                                + " rows only")
                .query(String.class)
                .list();
        for (String sha256 : leaving) {
            leave(sha256);
        }
        return leaving.size();
    }

    private void mark(String state, Instant before) {
        jdbc.sql("update content set state = 'LEAVING' where state = ? and touched_at < ? and " + UNUSED)
                .params(state, Timestamp.from(before))
                .update();
    }

    // The row is held while its bytes go: who sends the same content meanwhile waits and brings it anew.
    private void leave(String sha256) throws IOException {
        try {
            apart.executeWithoutResult(status -> {
                Optional<String> place = jdbc.sql(
                                "select place from content where sha256 = ? and state = 'LEAVING' for update")
                        .param(sha256)
                        .query(String.class)
                        .optional();
                place.ifPresent(where -> delete(sha256, ContentSettings.Place.valueOf(where)));
            });
        } catch (StorageFailure e) {
            throw new IOException(e);
        }
    }

    private void delete(String sha256, ContentSettings.Place place) {
        try {
            stores.at(place).delete(sha256);
        } catch (IOException e) {
            throw new StorageFailure("content " + sha256 + " could not be deleted", e);
        }
        // A file that was taken off its subject still tells by its hash what it was.
        int forgotten = jdbc.sql("""
                delete from content where sha256 = ?
                    and not exists (select 1 from document_file f where f.sha256 = content.sha256)""").param(sha256).update();
        if (forgotten == 0) {
            jdbc.sql("update content set state = 'GONE' where sha256 = ?")
                    .param(sha256)
                    .update();
        }
    }
}
