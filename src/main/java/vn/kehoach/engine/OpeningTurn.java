package vn.kehoach.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Nodes that start at once open one after the other: both would find no administrator, and both would create him. The
 * turn is a lock of the session in PostgreSQL, so it ends with the node that holds it, however that ends. H2 belongs to
 * one program anyway.
 */
@Component
class OpeningTurn {

    /** Any number of ours; Flyway's locks have others. */
    private static final long KEY = 0x4B_45_48_4F_41_43_48L;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataSource database;

    OpeningTurn(DataSource database) {
        this.database = database;
    }

    /** What is done in turn. */
    interface Steps {
        void run() throws Exception;
    }

    /** @throws IllegalStateException for what the steps throw that is checked */
    void take(Steps steps) {
        try {
            inTurn(steps);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void inTurn(Steps steps) throws Exception {
        try (Connection connection = database.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                steps.run();
                return;
            }
            await(connection);
            try {
                steps.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(" + KEY + ")");
            }
        }
    }

    // Asked again and again, not waited for: the answer to a statement has to come within the socket's time limit.
    private static void await(Connection connection) throws SQLException {
        long begun = System.nanoTime();
        while (!ask(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StartRefused("another node has been opening for " + PATIENCE.toMinutes()
                        + " minutes: look at its log, stop it, and start again");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
