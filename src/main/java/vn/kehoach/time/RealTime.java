package vn.kehoach.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Real time as the database tells it, so that all nodes mean the same moment whatever their own clocks show. Leases of
 * jobs, what is due and what is late are compared between nodes; only a database server is one for all of them.
 */
@Component
public class RealTime extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(RealTime.class);
    private static final int SAMPLES = 3;
    /** Less is how long the question itself took, not a difference of clocks. */
    private static final Duration NOISE = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final Clock machine;
    private final boolean shared;
    private volatile Duration ahead = Duration.ZERO;

    @Autowired
    RealTime(JdbcClient jdbc, DataSource database) {
        this(jdbc, Clock.systemUTC(), isServer(database));
        compare();
    }

    RealTime(JdbcClient jdbc, Clock machine, boolean shared) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.shared = shared;
    }

    private static boolean isServer(DataSource database) {
        try {
            // H2 runs within this JVM: it has this machine's clock.
            return !"H2".equals(JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().minus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return BusinessClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it is an instant that nodes agree on");
    }

    /**
     * @return how far this machine's clock is ahead of the database's when they were last compared, negative if behind
     */
    public Duration ahead() {
        return ahead;
    }

    /** @return whether the database is a server, whose clock may differ from this machine's */
    boolean shared() {
        return shared;
    }

    /**
     * Asks the database for the time and takes it over. The quickest of three answers counts.
     *
     * @return whether {@link #ahead} has changed
     * @throws org.springframework.dao.DataAccessException if the database does not answer
     */
    final boolean compare() {
        if (!shared) {
            return false;
        }
        Duration best = null;
        Duration quickest = null;
        for (int i = 0; i < SAMPLES; i++) {
            Instant asked = machine.instant();
            Instant theirs = jdbc.sql("select current_timestamp")
                    .query((rs, n) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                    .single();
            Duration took = Duration.between(asked, machine.instant());
            if (quickest == null || took.compareTo(quickest) < 0) {
                quickest = took;
                best = Duration.between(theirs, asked.plus(took.dividedBy(2)));
            }
        }
        if (best.minus(ahead).abs().compareTo(NOISE) <= 0) {
            return false;
        }
        LOG.debug("the clock is {} ms ahead of the database's", best.toMillis());
        ahead = best;
        return true;
    }
}
