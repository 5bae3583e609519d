package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    void the_calendar_is_kept() {
        StoredCalendar calendar = new StoredCalendar(jdbc);
        List<Object> told = new ArrayList<>();
        CalendarBook book = new CalendarBook(jdbc, calendar, told::add);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(postgres.getPostgresDatabase()));
        CalendarDay thursday = new CalendarDay(LocalDate.of(2041, 1, 3), DayKind.HOLIDAY, "Ngày thử", "Thông báo");
        CalendarDay friday = new CalendarDay(LocalDate.of(2041, 1, 4), DayKind.SWAP_OFF, "Ngày thử", "Thông báo");

        transaction.executeWithoutResult(status -> {
            book.add(2041, List.of(thursday));
            book.keep(new CalendarYear(2041, true, "Thông báo", LocalDate.of(2040, 12, 3)));
        });
        assertThat(calendar.isWorkingDay(thursday.date())).isFalse();
        assertThat(calendar.confirmed(2041)).isTrue();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> book.add(2041, List.of(thursday))))
                .isInstanceOf(DuplicateKeyException.class);

        transaction.executeWithoutResult(status -> {
            assertThat(book.replace(thursday.date(), friday)).isTrue();
            book.keep(new CalendarYear(2041, false, null, null));
            assertThat(book.days(2041)).containsExactly(friday);
            assertThat(book.year(2041)).isEqualTo(new CalendarYear(2041, false, null, null));
            assertThat(book.remove(friday.date())).isTrue();
            assertThat(book.remove(friday.date())).isFalse();
        });
        assertThat(calendar.isWorkingDay(friday.date())).isTrue();
        assertThat(told).contains(new CalendarChanged(2041));
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
