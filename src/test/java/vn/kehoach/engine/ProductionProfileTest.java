package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.ReflectionTestUtils;
import vn.kehoach.KehoachApplication;

/** Starts of the program under the profile production, on a PostgreSQL of its own: what it refuses and what it needs. */
@Tag("own-jvm")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionProfileTest {

    private static final String ADMINISTRATOR = "--kehoach.administrator.login=quan.tri";
    private static final String PASSWORD = "--kehoach.administrator.password=Production@2023";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void begin() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void end() throws Exception {
        postgres.close();
    }

    // The web apps keep the context of a program in a static; a start that was refused leaves a dead one behind.
    @AfterEach
    void forgetTheRefusedProgram() {
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }

    @Test
    @Order(1)
    void anotherDatabaseIsRefusedBeforeATableIsWritten() {
        assertThatThrownBy(() -> start("--spring.datasource.url=jdbc:h2:mem:notproduction;DB_CLOSE_DELAY=-1"))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL only");
        assertThat(JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:notproduction", "postgres", "postgres"))
                        .sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--spring.datasource.url=, spring.datasource.url is missing",
        "--spring.mail.host=, KEHOACH_MAIL_HOST",
        "--kehoach.mail.from=, KEHOACH_MAIL_FROM",
        "--kehoach.mail.base-url=, KEHOACH_BASE_URL",
        "--camunda.bpm.history-level=audit, must be full",
        "--spring.datasource.url=jdbc:postgresql://localhost:1/kehoach, does not answer"
    })
    @Order(2)
    void whatIsMissingOrWrongIsNamedWithItsRemedy(String wrong, String words) {
        assertThatThrownBy(() -> start(database(), wrong))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words);
    }

    @Test
    @Order(2)
    void withoutAnAdministratorItDoesNotStart() {
        assertThatThrownBy(() -> start(database()))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("kehoach.administrator.login");
        forgetTheRefusedProgram();
        assertThatThrownBy(() -> start(database(), ADMINISTRATOR, "--kehoach.administrator.password=KeHoach"))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ten characters");
    }

    @Test
    @Order(3)
    void withAnAdministratorItStartsSafelyAndOnLaterStartsWithoutTheSettings() throws Exception {
        try (var program = start(database(), ADMINISTRATOR, PASSWORD)) {
            int port = program.getEnvironment().getProperty("local.server.port", Integer.class);
            Visitor visitor = new Visitor(port);
            var page = visitor.page(AccessGuard.LOG_IN);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Lax"));
            assertThat(visitor.get("/engine-rest/engine").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/api/demo/accounts").statusCode()).isEqualTo(404);
            assertThat(program.getBean(IdentityService.class).checkPassword("quan.tri", "Production@2023"))
                    .isTrue();
        }
        try (var program = start(database())) {
            assertThat(program.getBean(IdentityService.class)
                            .createUserQuery()
                            .memberOfGroup(Access.ADMINISTRATORS)
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(5)
    void anAccountOfTheDemonstrationIsRefused() {
        JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        jdbc.sql("insert into person (login, name, supervisor, administrator, demo, enabled, seq_no)"
                        + " values ('left.over', 'Người thử', false, false, true, true, 1)")
                .update();

        assertThatThrownBy(() -> start(database()))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("left.over");

        jdbc.sql("delete from person").update();
    }

    @Test
    @Order(6)
    void aDatabaseOnWhichTheDemonstrationRanIsRefused() {
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("insert into installation (trait) values ('demonstration')")
                .update();

        assertThatThrownBy(() -> start(database()))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("demonstration");
    }

    @Test
    @Order(4)
    void cheapHashesAreRefused() {
        assertThatThrownBy(() -> start(database(), "--kehoach.password.memory-kib=256"))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("memory-kib");
    }

    private static String database() {
        return "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        List<String> given = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.main.banner-mode=off",
                "--spring.mail.host=localhost",
                "--kehoach.mail.from=ke.hoach@so.example",
                "--kehoach.mail.base-url=https://ke-hoach.example",
                "--kehoach.shutdown.drain=0s",
                "--kehoach.data-dir=target/production"));
        given.addAll(List.of(arguments));
        // The last word on each setting counts; Spring would join them.
        Map<String, String> all = new LinkedHashMap<>();
        given.forEach(setting -> all.put(setting.substring(0, setting.indexOf('=')), setting));
        return new SpringApplicationBuilder(KehoachApplication.class)
                .profiles("production")
                .run(all.values().toArray(String[]::new));
    }
}
