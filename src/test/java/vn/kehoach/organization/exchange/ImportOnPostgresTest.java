package vn.kehoach.organization.exchange;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.kehoach.organization.OrganizationTestApplication;

@SpringBootTest(
        classes = OrganizationTestApplication.class,
        properties = "kehoach.data-dir=target/data-${kehoach.fork:1}")
@Import(ImportOnPostgresTest.Postgres.class)
@ActiveProfiles("none")
@DirtiesContext
class ImportOnPostgresTest extends ImportContract {

    /** As beans, so that the database goes after everything that asks it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Postgres {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres server() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres server) {
            return server.getPostgresDatabase();
        }
    }
}
