package vn.kehoach.round;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same rounds, the same statements, on PostgreSQL. */
@DirtiesContext
class RoundOnPostgresTest extends ReportRoundTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        // Stopped when the JVM ends: the program still wants it while it is being shut down.
        String url = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }
}
