package vn.kehoach.campaign;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One installation: a database of the server, the network to it, a mail server, and as many nodes as a case starts. */
final class World implements AutoCloseable {

    static final String LOGIN = "quan.tri";
    static final String PASSWORD = "Production@2023";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Database database;
    private final String name;
    private final Scale scale;
    private final Relay relay;
    private final Sink sink = new Sink();
    private final Path logs;
    private final List<Node> nodes = new ArrayList<>();

    World(Database database, Scale scale, Path logs) {
        this.database = database;
        this.scale = scale;
        this.logs = logs;
        this.name = "world" + DATABASES.incrementAndGet();
        this.relay = new Relay(database.port());
        database.create(name);
    }

    Scale scale() {
        return scale;
    }

    Database database() {
        return database;
    }

    Relay relay() {
        return relay;
    }

    Sink sink() {
        return sink;
    }

    /** Straight to the database, past the relay. */
    JdbcClient jdbc() {
        return database.jdbc(name);
    }

    Seed seed() {
        return new Seed(jdbc());
    }

    Oracle oracle() {
        return new Oracle(jdbc());
    }

    /** A node that is coming up. */
    Node node(String... settings) {
        return node(Map.of(), settings);
    }

    Node node(Map<String, String> environment, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + Database.url(relay.port(), name),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + sink.port(),
                "--spring.main.banner-mode=off",
                "--kehoach.mail.from=ke.hoach@tinh.example",
                "--kehoach.mail.base-url=http://localhost",
                "--kehoach.administrator.login=" + LOGIN,
                "--kehoach.administrator.password=" + PASSWORD,
                "--kehoach.shutdown.drain=1s",
                // The campaign visits without TLS in front.
                "--server.servlet.session.cookie.secure=false",
                "--camunda.bpm.webapp.csrf.enable-secure-cookie=false",
                "--camunda.bpm.webapp.session-cookie.enable-secure-cookie=false",
                "--camunda.bpm.job-execution.lock-time-in-millis="
                        + scale.lease().toMillis()));
        if (scale != Scale.PRODUCTION) {
            all.addAll(List.of(
                    "--kehoach.mail.lease=" + scale.lease().toMillis() + "ms",
                    "--kehoach.mail.cut=" + scale.lease().toMillis() / 2 + "ms",
                    "--kehoach.mail.sweep-every=1s",
                    "--kehoach.mail.gather=1s",
                    "--camunda.bpm.job-execution.max-wait=1000",
                    // As in production less than the lease: the locks of a frozen node are gone before its lease is.
                    "--spring.datasource.hikari.data-source-properties.options="
                            + "-c idle_in_transaction_session_timeout="
                            + scale.lease().minusSeconds(1).toMillis()));
        }
        all.addAll(List.of(settings));
        Node node = new Node("node-" + (nodes.size() + 1), logs, all, environment);
        nodes.add(node);
        return node;
    }

    /** What may pass before work goes on: a lease, and some seconds; within the build other tests run at the same time. */
    Duration leaseAnd(int seconds) {
        return scale.lease().plusSeconds(scale == Scale.SHORT ? 4L * seconds : seconds);
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        relay.close();
        sink.close();
        database.jdbc("postgres").sql("drop database " + name + " with (force)").update();
    }
}
