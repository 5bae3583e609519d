package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DueRuleTest {

    private final WorkingCalendar calendar = TestCalendars.shipped();

    @Test
    void before_a_day_ends_with_the_day_before() {
        DueRule rule = DueRule.before(LocalDate.parse("2023-06-15"));
        assertThat(rule.lastDay(calendar)).isEqualTo("2023-06-14");
        assertThat(rule.lastMoment(calendar)).isEqualTo("2023-06-14T17:00:00Z");
    }

    @Test
    void at_latest_a_day_ends_with_that_day() {
        DueRule rule = DueRule.atLatest(LocalDate.parse("2023-03-01"));
        assertThat(rule.lastDay(calendar)).isEqualTo("2023-03-01");
        assertThat(rule.lastMoment(calendar)).isEqualTo("2023-03-01T17:00:00Z");
    }

    @Test
    void a_sunday_stays_unless_the_duty_says_otherwise() {
        assertThat(on("2023-11-20", WeekendRule.NONE)).isEqualTo("2023-11-19");
        assertThat(on("2023-11-20", WeekendRule.NEXT_WORKING_DAY)).isEqualTo("2023-11-20");
        assertThat(on("2023-11-20", WeekendRule.PREVIOUS_WORKING_DAY)).isEqualTo("2023-11-17");
    }

    @Test
    void a_day_of_tet_moves_over_the_whole_holiday() {
        assertThat(on("2023-01-24", WeekendRule.NEXT_WORKING_DAY)).isEqualTo("2023-01-27");
        assertThat(on("2023-01-24", WeekendRule.PREVIOUS_WORKING_DAY)).isEqualTo("2023-01-19");
    }

    @Test
    void a_working_day_never_moves() {
        for (WeekendRule rule : WeekendRule.values()) {
            assertThat(on("2023-06-15", rule)).isEqualTo("2023-06-14");
        }
    }

    @Test
    void an_hour_lies_on_the_day_written_whichever_the_bound() {
        for (DueBound bound : DueBound.values()) {
            DueRule rule = at(bound, 17);
            assertThat(rule.lastDay(calendar)).isEqualTo("2023-02-01");
            assertThat(rule.lastMoment(calendar)).isEqualTo("2023-02-01T10:00:00Z");
        }
    }

    @Test
    void the_last_instant_has_exactly_one_answer() {
        DueRule day = DueRule.before(LocalDate.parse("2023-06-15"));
        Instant midnight = Instant.parse("2023-06-14T17:00:00Z");
        assertThat(day.missedAt(midnight.minusNanos(1), calendar)).isFalse();
        assertThat(day.missedAt(midnight, calendar)).isTrue();

        Instant five = Instant.parse("2023-02-01T10:00:00Z");
        assertThat(at(DueBound.INCLUSIVE, 17).missedAt(five, calendar)).isFalse();
        assertThat(at(DueBound.INCLUSIVE, 17).missedAt(five.plusNanos(1), calendar))
                .isTrue();
        assertThat(at(DueBound.EXCLUSIVE, 17).missedAt(five, calendar)).isTrue();
        assertThat(at(DueBound.EXCLUSIVE, 17).missedAt(five.minusNanos(1), calendar))
                .isFalse();
    }

    @Test
    void midnight_is_refused_as_an_hour() {
        assertThatThrownBy(() -> at(DueBound.EXCLUSIVE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private LocalDate on(String written, WeekendRule rule) {
        return new DueRule(DueBound.EXCLUSIVE, LocalDate.parse(written), null, rule).lastDay(calendar);
    }

    private static DueRule at(DueBound bound, int hour) {
        return new DueRule(bound, LocalDate.parse("2023-02-01"), LocalTime.of(hour, 0), WeekendRule.NONE);
    }
}
