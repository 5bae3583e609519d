package vn.kehoach.campaign;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server of our own, which can crash. Its commits are durable as in production: the binaries' usual setting
 * for tests would lose the last ones in a crash.
 */
final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final int port;
    private Process restarted;

    Database() {
        try {
            data = Files.createTempDirectory("campaign-postgres");
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "150")
                    .start();
            port = postgres.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    JdbcClient jdbc(String name) {
        return JdbcClient.create(new DriverManagerDataSource(url(port, name), "postgres", "postgres"));
    }

    static String url(int port, String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    String version() {
        return jdbc("postgres").sql("show server_version").query(String.class).single();
    }

    void create(String name) {
        jdbc("postgres").sql("create database " + name).update();
    }

    /** The server and all its processes are killed at once; nothing is written any more. */
    Restart crash() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            // Inside a name space of its own the number is another: the one that the system knows is its parent's
            // child.
            ProcessHandle postmaster = postmaster(pid);
            List<String> command = commandOf(postmaster.pid());
            postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
            Await.until("the crash", PATIENCE, () -> !postmaster.isAlive());
            return new Restart(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessHandle postmaster(long pid) {
        String mark = data.toString();
        return ProcessHandle.of(pid)
                .filter(process -> isPostmaster(process, mark))
                .or(() -> ProcessHandle.allProcesses()
                        .filter(process -> isPostmaster(process, mark))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no postmaster of " + mark));
    }

    private static boolean isPostmaster(ProcessHandle process, String mark) {
        try {
            List<String> command = commandOf(process.pid());
            return command.size() > 1 && command.get(0).endsWith("postgres") && command.contains(mark);
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> commandOf(long pid) throws IOException {
        return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                .split("\0"));
    }

    /** What brings the crashed server back, on the same port and files. */
    final class Restart {
        private final List<String> command;

        private Restart(List<String> command) {
            this.command = command;
        }

        void run() {
            List<String> all = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                // PostgreSQL refuses root.
                all.addAll(List.of("unshare", "-U"));
            }
            all.addAll(command);
            try {
                restarted = new ProcessBuilder(all)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("restarted.log").toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Await.until("the database's return", PATIENCE, Database.this::answers);
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), "postgres", "postgres")) {
            return connection.isValid(1);
        }
    }

    @Override
    public void close() {
        if (restarted != null) {
            restarted.destroy();
            Await.until("the database's end", PATIENCE, () -> !restarted.isAlive());
        }
        try {
            postgres.close();
        } catch (IOException e) {
            // The server that was started first has crashed long ago.
        }
    }
}
