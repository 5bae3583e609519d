package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same migration and the same statements on PostgreSQL. */
class TimeOnPostgresTest {

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource database = postgres.getPostgresDatabase();
        TestCalendars.migrate(database);
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void the_calendar_is_the_same() {
        WorkingCalendar calendar = new StoredCalendar(jdbc);
        LocalDate.of(2023, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(day -> assertThat(calendar.isWorkingDay(day))
                        .as("%s", day)
                        .isEqualTo(TestCalendars.shipped().isWorkingDay(day)));
        assertThat(calendar.confirmed(2025)).isTrue();
        assertThat(calendar.confirmed(2023)).isFalse();
    }

    @Test
    void the_offset_only_grows() {
        OffsetStore store = new OffsetStore(jdbc);
        assertThat(store.read()).isEmpty();
        assertThat(store.advance(Duration.ofDays(-1_000))).isTrue();
        assertThat(store.advance(Duration.ofDays(-1_001))).isFalse();
        assertThat(store.read()).contains(Duration.ofDays(-1_000));
    }
}
