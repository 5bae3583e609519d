package vn.kehoach.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for both sides, as an office would set it up: what is committed is on the disk. */
final class Databases implements AutoCloseable {

    static final String OURS = "ours";
    static final String PLAIN = "plain";

    /** This and what stands in {@link #pool} as {@code application-production.yaml} says. */
    private static final int POOL = 20;

    private final EmbeddedPostgres postgres;

    Databases() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void create(String name) {
        admin("create database " + name);
    }

    void copy(String from, String to) {
        admin("drop database if exists " + to + " with (force)");
        // A template must be alone; whoever is connected comes back by itself.
        admin("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '" + from + "'");
        admin("create database " + to + " template " + from);
    }

    String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }

    HikariDataSource pool(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url(name));
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(POOL);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    JdbcClient sql(String name) {
        return JdbcClient.create(postgres.getDatabase("postgres", name));
    }

    private void admin(String sql) {
        JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
        jdbc.execute(sql);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
