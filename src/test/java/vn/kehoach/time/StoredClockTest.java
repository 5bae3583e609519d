package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredClockTest {

    private static final Instant REAL = Instant.parse("2026-11-20T01:00:00.123456Z");
    private static final ClockSettings DEMONSTRATION = new ClockSettings(LocalDateTime.parse("2023-02-01T08:00"));
    private static final ClockSettings PRODUCTION = new ClockSettings(null);

    private final OffsetStore store = new OffsetStore(JdbcClient.create(TestCalendars.database()));
    private final List<Duration> told = new ArrayList<>();

    @Test
    void without_a_start_it_is_real_time_and_does_not_move() {
        StoredClock clock = clock(PRODUCTION, REAL);
        assertThat(clock.now()).isEqualTo(REAL);
        assertThat(clock.movable()).isFalse();
        assertThatThrownBy(() -> clock.moveTo(REAL.plusSeconds(1))).isInstanceOf(IllegalStateException.class);
        clock.afterSingletonsInstantiated();
        assertThat(told).isEmpty();
    }

    @Test
    void a_demonstration_starts_in_the_past_and_runs_on() {
        assertThat(clock(DEMONSTRATION, REAL).local().toString()).startsWith("2023-02-01T08:00");
        assertThat(clock(DEMONSTRATION, REAL.plusSeconds(90)).local().toString())
                .startsWith("2023-02-01T08:01:30");
    }

    @Test
    void it_keeps_its_place_over_a_restart_and_tells_its_followers() {
        StoredClock clock = clock(DEMONSTRATION, REAL);
        Instant june = Instant.parse("2023-06-08T01:00:00Z");
        clock.moveTo(june);
        assertThat(told).containsExactly(clock.offset());

        StoredClock restarted = clock(DEMONSTRATION, REAL.plus(Duration.ofHours(2)));
        assertThat(Duration.between(june.plus(Duration.ofHours(2)), restarted.now())
                        .abs())
                .isLessThan(Duration.ofMillis(1));
        restarted.afterSingletonsInstantiated();
        assertThat(told).containsExactly(clock.offset(), restarted.offset()).hasSize(2);
        assertThat(restarted.offset()).isEqualTo(clock.offset());
    }

    @Test
    void it_never_goes_back() {
        StoredClock clock = clock(DEMONSTRATION, REAL);
        clock.moveTo(Instant.parse("2023-06-08T01:00:00Z"));
        Instant before = clock.now();
        assertThatThrownBy(() -> clock.moveTo(Instant.parse("2023-06-07T01:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.now()).isEqualTo(before);
        assertThat(told).hasSize(1);
    }

    @Test
    void it_never_goes_back_behind_what_another_node_has_stored() {
        StoredClock slow = clock(DEMONSTRATION, REAL);
        clock(DEMONSTRATION, REAL).moveTo(Instant.parse("2023-06-08T01:00:00Z"));
        assertThatThrownBy(() -> slow.moveTo(Instant.parse("2023-03-01T01:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void real_time_refuses_the_database_of_a_demonstration() {
        clock(DEMONSTRATION, REAL);
        assertThatThrownBy(() -> clock(PRODUCTION, REAL)).isInstanceOf(IllegalStateException.class);
    }

    private StoredClock clock(ClockSettings settings, Instant real) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("follower", (ClockListener) told::add);
        return new StoredClock(
                store, settings, beans.getBeanProvider(ClockListener.class), Clock.fixed(real, ZoneOffset.UTC));
    }
}
