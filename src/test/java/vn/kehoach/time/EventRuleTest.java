package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class EventRuleTest {

    private final WorkingCalendar calendar = TestCalendars.shipped();

    @Test
    void before_election_day_95_days() {
        assertThat(lastDay("2026-03-15", -95, DayUnit.DAYS, WeekendRule.NONE)).isEqualTo("2025-12-10");
    }

    @Test
    void one_day_after() {
        assertThat(lastDay("2023-06-09", 1, DayUnit.DAYS, WeekendRule.NONE)).isEqualTo("2023-06-10");
        assertThat(lastDay("2023-06-09", 1, DayUnit.DAYS, WeekendRule.NEXT_WORKING_DAY))
                .isEqualTo("2023-06-12");
        assertThat(lastDay("2023-06-09", 1, DayUnit.WORKING_DAYS, WeekendRule.NONE))
                .isEqualTo("2023-06-12");
    }

    @Test
    void right_after_is_the_day_of_the_event_even_on_a_sunday() {
        assertThat(lastDay("2023-06-11", 0, DayUnit.WORKING_DAYS, WeekendRule.NONE))
                .isEqualTo("2023-06-11");
        assertThat(lastDay("2023-06-11", 0, DayUnit.WORKING_DAYS, WeekendRule.NEXT_WORKING_DAY))
                .isEqualTo("2023-06-12");
    }

    @Test
    void working_days_before_jump_over_tet() {
        assertThat(lastDay("2023-01-27", -5, DayUnit.WORKING_DAYS, WeekendRule.NONE))
                .isEqualTo("2023-01-13");
    }

    @Test
    void bound_and_hour_are_those_of_any_time_limit() {
        var before = new EventRule(
                LocalDate.parse("2023-06-15"), -5, DayUnit.DAYS, DueBound.EXCLUSIVE, null, WeekendRule.NONE);
        assertThat(before.on(calendar)).isEqualTo(DueRule.before(LocalDate.parse("2023-06-10")));
        var five = new EventRule(
                LocalDate.parse("2023-06-15"),
                0,
                DayUnit.DAYS,
                DueBound.INCLUSIVE,
                LocalTime.of(17, 0),
                WeekendRule.NONE);
        assertThat(five.on(calendar).lastMoment(calendar)).isEqualTo("2023-06-15T10:00:00Z");
    }

    @Test
    void a_slip_of_the_pen_is_refused() {
        assertThatThrownBy(() -> lastDay("2023-06-15", 95_000, DayUnit.WORKING_DAYS, WeekendRule.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LocalDate lastDay(String event, int offset, DayUnit unit, WeekendRule weekend) {
        return new EventRule(LocalDate.parse(event), offset, unit, DueBound.INCLUSIVE, null, weekend)
                .on(calendar)
                .lastDay(calendar);
    }
}
