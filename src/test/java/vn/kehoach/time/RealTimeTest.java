package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RealTimeTest {

    private static final Duration ALMOST = Duration.ofSeconds(2);

    private final JdbcClient database = JdbcClient.create(TestCalendars.database());

    @Test
    void a_machine_ten_minutes_ahead_reckons_with_the_databases_time() {
        RealTime time = on(Duration.ofMinutes(10));
        assertThat(time.compare()).isTrue();
        assertThat(time.ahead())
                .isBetween(
                        Duration.ofMinutes(10).minus(ALMOST),
                        Duration.ofMinutes(10).plus(ALMOST));
        assertThat(Duration.between(Instant.now(), time.instant()).abs()).isLessThan(ALMOST);
    }

    @Test
    void what_the_question_itself_took_is_no_difference() {
        RealTime time = on(Duration.ZERO);
        assertThat(time.compare()).isFalse();
        assertThat(time.ahead()).isZero();
    }

    @Test
    void the_clock_of_a_database_within_the_program_is_its_own() {
        RealTime time = new RealTime(database, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), false);
        assertThat(time.compare()).isFalse();
        assertThat(time.ahead()).isZero();
    }

    private RealTime on(Duration ahead) {
        return new RealTime(database, Clock.offset(Clock.systemUTC(), ahead), true);
    }
}
