package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private final WorkingCalendar calendar = TestCalendars.shipped();
    private final DateTexts vi = DateTexts.of(Locale.forLanguageTag("vi"));

    @Test
    void before_the_third_of_each_month_is_due_in_the_month_after() {
        List<Period> periods = of(Every.MONTH, 3, 1, "2023-01", "2023-12").periods();
        assertThat(periods)
                .hasSize(12)
                .extracting(Period::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(vi.period(periods.get(2))).isEqualTo("tháng 3 năm 2023");
        assertThat(vi.due(periods.get(2).due(), calendar))
                .isEqualTo("trước ngày 03/4/2023 (hạn cuối: hết ngày 02/4/2023, Chủ nhật)");
        assertThat(periods.get(11).due().written()).isEqualTo("2024-01-03");
    }

    @Test
    void a_period_belongs_to_the_plan_if_it_ends_within_it() {
        assertThat(of(Every.QUARTER, 15, 0, "2023-04", "2023-12").periods())
                .extracting(Period::number)
                .containsExactly(2, 3, 4);
        assertThat(of(Every.QUARTER, 15, 0, "2023-02", "2023-11").periods())
                .extracting(Period::number)
                .containsExactly(1, 2, 3);
        assertThat(of(Every.HALF_YEAR, 15, 0, "2023-02", "2024-06").periods())
                .extracting(vi::period)
                .containsExactly("6 tháng đầu năm 2023", "6 tháng cuối năm 2023", "6 tháng đầu năm 2024");
        assertThat(of(Every.YEAR, 20, -1, "2023-02", "2023-12").periods())
                .extracting(p -> p.due().written())
                .containsExactly(LocalDate.parse("2023-11-20"));
        assertThat(of(Every.YEAR, 20, -1, "2023-01", "2023-11").periods()).isEmpty();
    }

    @Test
    void a_day_beyond_the_end_of_the_month_is_its_last() {
        assertThat(of(Every.MONTH, 31, 0, "2024-01", "2024-04").periods())
                .extracting(p -> p.due().written().toString())
                .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
    }

    @Test
    void without_a_day_the_periods_are_there_and_their_time_limits_are_asked_for() {
        assertThat(of(Every.QUARTER, null, 0, "2023-01", "2023-12").periods())
                .hasSize(4)
                .allMatch(period -> period.due() == null);
    }

    @Test
    void each_limit_keeps_hour_bound_and_weekend_rule() {
        var rule = new Recurrence(
                Every.MONTH,
                25,
                0,
                DueBound.INCLUSIVE,
                LocalTime.of(17, 0),
                WeekendRule.PREVIOUS_WORKING_DAY,
                YearMonth.parse("2023-06"),
                YearMonth.parse("2023-06"));
        assertThat(vi.due(rule.periods().get(0).due(), calendar))
                .isEqualTo("chậm nhất 17 giờ 00 ngày 25/6/2023 (hạn cuối: 17 giờ 00 ngày 23/6/2023, thứ Sáu)");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> of(Every.MONTH, 32, 0, "2023-01", "2023-12"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Every.MONTH, 0, 0, "2023-01", "2023-12"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Every.MONTH, 3, 13, "2023-01", "2023-12"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Every.MONTH, 3, 0, "2023-12", "2023-11"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Every.MONTH, 3, 0, "2023-01", "2203-12"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.of(Every.QUARTER, 2023, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Recurrence of(Every every, Integer day, int monthOffset, String first, String last) {
        return new Recurrence(
                every,
                day,
                monthOffset,
                DueBound.EXCLUSIVE,
                null,
                WeekendRule.NONE,
                YearMonth.parse(first),
                YearMonth.parse(last));
    }
}
