package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDaysTest {

    @ParameterizedTest(name = "{0}: Tết {1}, Giỗ Tổ {2}")
    @CsvSource({
        "2023, 2023-01-22, 2023-04-29",
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12",
    })
    void new_year_and_the_hung_kings_day(int year, LocalDate newYear, LocalDate kings) {
        assertThat(LunarDays.solar(year, 1, 1)).isEqualTo(newYear);
        assertThat(LunarDays.solar(year, 3, 10)).isEqualTo(kings);
    }

    @ParameterizedTest(name = "{0} begins on {1}, not as in a zone further east")
    @CsvSource({"1968, 1968-01-29", "1969, 1969-02-16", "1985, 1985-01-21", "2007, 2007-02-17", "2053, 2053-02-18"})
    void years_that_begin_earlier_than_in_china(int year, LocalDate newYear) {
        assertThat(LunarDays.solar(year, 1, 1)).isEqualTo(newYear);
    }

    @Test
    void a_leap_month_moves_what_comes_after_it() {
        // 2023 has a leap second month, 2025 a leap sixth one.
        assertThat(LunarDays.solar(2023, 2, 1)).isEqualTo("2023-02-20");
        assertThat(LunarDays.solar(2023, 3, 1)).isEqualTo("2023-04-20");
        assertThat(LunarDays.solar(2025, 6, 1)).isEqualTo("2025-06-25");
        assertThat(LunarDays.solar(2025, 7, 1)).isEqualTo("2025-08-23");
    }

    @Test
    void what_no_year_has_is_refused() {
        assertThatThrownBy(() -> LunarDays.solar(2023, 11, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LunarDays.solar(2023, 1, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LunarDays.solar(2101, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
