package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = TestCalendars.shipped();

    @ParameterizedTest(name = "{0} is off: {1}")
    @CsvSource({
        "2023-01-02, make-up of New Year on a Sunday",
        "2023-01-20, first day of Tet 2023",
        "2023-01-26, last day of Tet 2023",
        "2023-05-02, make-up of the Hung Kings' day on a Saturday",
        "2023-05-03, make-up of 30 April on a Sunday",
        "2023-09-01, second day of the National Day",
        "2023-09-04, make-up of 2 September on a Saturday",
        "2024-02-14, last day of Tet 2024",
        "2024-04-29, swapped",
        "2025-05-02, swapped",
        "2026-01-02, swapped",
        "2026-04-27, make-up of the Hung Kings' day on a Sunday",
        "2026-08-31, swapped",
        "2026-11-24, Culture Day from 2026 on",
        "2023-11-19, a Sunday",
        "2023-06-10, a Saturday",
    })
    void offices_are_closed(LocalDate day, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isFalse();
    }

    @ParameterizedTest(name = "{0} is worked: {1}")
    @CsvSource({
        "2023-01-19, the day before Tet 2023",
        "2023-01-27, the day after Tet 2023",
        "2023-05-04, the day after five days off",
        "2024-05-04, a Saturday worked for 29 April",
        "2025-04-26, a Saturday worked for 2 May",
        "2026-01-10, a Saturday worked for 2 January",
        "2026-08-22, a Saturday worked for 31 August",
        "2023-11-24, Culture Day is none yet",
    })
    void offices_are_open(LocalDate day, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isTrue();
    }

    @Test
    void counts_across_tet_2023() {
        assertThat(calendar.nextWorkingDay(day("2023-01-19"))).isEqualTo("2023-01-27");
        assertThat(calendar.previousWorkingDay(day("2023-01-27"))).isEqualTo("2023-01-19");
        assertThat(calendar.plusWorkingDays(day("2023-01-18"), 3)).isEqualTo("2023-01-30");
        assertThat(calendar.plusWorkingDays(day("2023-01-30"), -3)).isEqualTo("2023-01-18");
        assertThat(calendar.lastWorkingDayOnOrBefore(day("2023-01-24"))).isEqualTo("2023-01-19");
    }

    @Test
    void adding_no_working_day_stays_on_a_sunday() {
        assertThat(calendar.plusWorkingDays(day("2023-11-19"), 0)).isEqualTo("2023-11-19");
    }

    @Test
    void lateness_counts_working_days_after_the_last_day() {
        assertThat(calendar.workingDaysBetween(day("2023-06-14"), day("2023-06-14")))
                .isZero();
        assertThat(calendar.workingDaysBetween(day("2023-06-14"), day("2023-06-01")))
                .isZero();
        assertThat(calendar.workingDaysBetween(day("2023-06-14"), day("2023-06-15")))
                .isEqualTo(1);
        assertThat(calendar.workingDaysBetween(day("2023-06-14"), day("2023-06-19")))
                .isEqualTo(3);
        assertThat(calendar.workingDaysBetween(day("2023-06-16"), day("2023-06-18")))
                .isZero();
        assertThat(calendar.workingDaysBetween(day("2023-01-19"), day("2023-01-27")))
                .isEqualTo(1);
        assertThat(calendar.workingDaysBetween(day("2024-05-03"), day("2024-05-04")))
                .isEqualTo(1);
    }

    @Test
    void only_years_with_a_notice_are_confirmed() {
        assertThat(calendar.confirmed(2025)).isTrue();
        assertThat(calendar.confirmed(2026)).isTrue();
        assertThat(calendar.confirmed(2023)).isFalse();
        assertThat(calendar.confirmed(2024)).isFalse();
        assertThat(calendar.confirmed(2027)).as("no row at all").isFalse();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
