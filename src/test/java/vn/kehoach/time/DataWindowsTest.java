package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decree 09/2019/NĐ-CP, articles 12 and 8.5b. */
class DataWindowsTest {

    private final WorkingCalendar calendar = TestCalendars.shipped();

    @ParameterizedTest(name = "{0} {2} of {1}: {3} to {4}")
    @CsvSource({
        "MONTH, 2023, 1, 2022-12-15, 2023-01-14",
        "MONTH, 2023, 3, 2023-02-15, 2023-03-14",
        "QUARTER, 2023, 1, 2022-12-15, 2023-03-14",
        "QUARTER, 2023, 4, 2023-09-15, 2023-12-14",
        "HALF_YEAR, 2023, 1, 2022-12-15, 2023-06-14",
        "HALF_YEAR, 2023, 2, 2023-06-15, 2023-12-14",
        "YEAR, 2023, 1, 2022-12-15, 2023-12-14",
    })
    void the_decree_s_windows(Every every, int year, int number, LocalDate from, LocalDate to) {
        assertThat(DataWindows.of(every, year, number)).isEqualTo(new DataWindow(from, to));
        assertThat(Period.of(every, year, number).data()).isEqualTo(new DataWindow(from, to));
    }

    @Test
    void a_report_due_on_the_day_its_data_are_closed_has_no_working_day() {
        LocalDate closed = DataWindows.of(Every.HALF_YEAR, 2023, 1).to();
        assertThat(LevelGap.between(closed, LocalDate.parse("2023-06-14"), calendar)
                        .enough())
                .isFalse();
        assertThat(LevelGap.between(closed, LocalDate.parse("2023-06-15"), calendar)
                        .enough())
                .isTrue();
    }

    @Test
    void days_off_between_two_levels_are_no_time_to_work() {
        LocalDate friday = LocalDate.parse("2023-06-09");
        assertThat(LevelGap.between(friday, friday.plusDays(2), calendar).enough())
                .isFalse();
        assertThat(LevelGap.between(friday, friday.plusDays(3), calendar))
                .isEqualTo(new LevelGap(friday, friday.plusDays(3), 1))
                .matches(LevelGap::enough);
        assertThat(LevelGap.between(friday, friday.minusDays(7), calendar).enough())
                .as("the upper level before the lower")
                .isFalse();
    }
}
