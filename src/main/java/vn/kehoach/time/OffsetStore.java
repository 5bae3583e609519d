package vn.kehoach.time;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one row of {@code business_clock}. */
@Repository
class OffsetStore {

    private final JdbcClient jdbc;

    OffsetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return the stored offset, or empty if the clock was never set
     */
    public Optional<Duration> read() {
        return jdbc.sql("select offset_millis from business_clock where id = 1 and offset_millis is not null")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    /**
     * Keeps the offset, committed whatever becomes of the caller's transaction: the clock in memory does not roll back.
     *
     * @return false if a later one is stored already
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean advance(Duration offset) {
        return jdbc.sql("update business_clock set offset_millis = :millis"
                                + " where id = 1 and (offset_millis is null or offset_millis <= :millis)")
                        .param("millis", offset.toMillis())
                        .update()
                == 1;
    }
}
