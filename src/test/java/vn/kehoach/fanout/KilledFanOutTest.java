package vn.kehoach.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Killed five times while it asks 2,000 units: in the end each is asked once, none twice, none lost. */
@Tag("own-jvm")
class KilledFanOutTest {

    private static final int KILLS = 5;

    @TempDir
    private Path dir;

    /** Both databases at once: each life of the program mostly waits for the lease of its killed predecessor. */
    @Test
    void on_h2_and_on_postgresql() {
        CompletableFuture<Void> postgres = CompletableFuture.runAsync(this::onPostgres);
        try {
            onH2();
        } finally {
            postgres.join();
        }
    }

    private void onH2() {
        Path home = dir.resolve("h2");
        String url = "jdbc:h2:file:" + home.resolve("kehoach") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        // Only between two lives of the program: the file belongs to one at a time.
        survives("H2", home, List.of(), () -> new DriverManagerDataSource(url, "kehoach", "kehoach"));
    }

    private void onPostgres() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            List<String> database = List.of(
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
            survives("PostgreSQL", dir.resolve("postgres"), database, postgres::getPostgresDatabase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void survives(String name, Path home, List<String> database, Supplier<DataSource> after) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.printf("%s, seed %d%n", name, seed);
        int before = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            // Within a chunk of 100 as well as between two.
            int at = 110 + random.nextInt(200);
            try (Node node = new Node(home, database)) {
                node.killWhileAsking(at);
            }
            int asked = count(after, "select count(*) from response where state <> 'NOT_ASKED'");
            System.out.printf("%s: killed at its unit number %d, %d of 2,000 are asked%n", name, at, asked);
            assertThat(asked).isGreaterThan(before).isLessThan(TwoThousandUnits.UNITS);
            assertEachOnce(after, asked);
            before = asked;
        }
        try (Node node = new Node(home, database)) {
            node.awaitAllAsked();
        }
        assertThat(count(after, "select count(distinct unit_code) from response where state = 'ASKED'"))
                .isEqualTo(TwoThousandUnits.UNITS);
        assertEachOnce(after, TwoThousandUnits.UNITS);
        System.out.printf("%s: 2,000 of 2,000 asked once, 2,000 instances%n", name);
    }

    /** Rows and instances are the same units, each with one of both, whenever one looks. */
    private static void assertEachOnce(Supplier<DataSource> after, int asked) {
        assertThat(count(after, "select count(*) from response")).isEqualTo(TwoThousandUnits.UNITS);
        String instances = """
                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'unit-response' and e.parent_id_ is null""";
        assertThat(count(after, "select count(*) " + instances)).isEqualTo(asked);
        assertThat(count(after, "select count(distinct e.business_key_) " + instances))
                .isEqualTo(asked);
        assertThat(count(
                        after,
                        "select count(*) from response r where r.state = 'ASKED' and exists (select 1 " + instances
                                + " and e.business_key_ = r.business_key)"))
                .isEqualTo(asked);
        assertThat(count(after, "select count(*) from act_hi_procinst where proc_def_key_ = 'unit-response'"))
                .isEqualTo(asked);
    }

    private static int count(Supplier<DataSource> database, String sql) {
        return JdbcClient.create(database.get()).sql(sql).query(Integer.class).single();
    }
}
