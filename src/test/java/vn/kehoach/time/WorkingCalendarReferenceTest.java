package vn.kehoach.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every day of 2023 to 2026 against a list of working days that is written out first and then only looked up. */
class WorkingCalendarReferenceTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** First and last day of each stretch, as the notices give them. */
    private static final List<String> OFF = List.of(
            "2023-01-02/2023-01-02",
            "2023-01-20/2023-01-26",
            "2023-04-29/2023-05-03",
            "2023-09-01/2023-09-04",
            "2024-01-01/2024-01-01",
            "2024-02-08/2024-02-14",
            "2024-04-18/2024-04-18",
            "2024-04-27/2024-05-01",
            "2024-08-31/2024-09-03",
            "2025-01-01/2025-01-01",
            "2025-01-25/2025-02-02",
            "2025-04-07/2025-04-07",
            "2025-04-30/2025-05-04",
            "2025-08-30/2025-09-02",
            "2026-01-01/2026-01-04",
            "2026-02-14/2026-02-22",
            "2026-04-25/2026-04-27",
            "2026-04-30/2026-05-03",
            "2026-08-29/2026-09-02",
            "2026-11-24/2026-11-24");

    private static final Set<LocalDate> WORKED_SATURDAYS = Stream.of(
                    "2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private final WorkingCalendar calendar = TestCalendars.shipped();
    private final TreeSet<LocalDate> worked = workedDays();

    @Test
    void every_day_is_what_the_list_says() {
        FIRST.datesUntil(LAST.plusDays(1))
                .forEach(day ->
                        assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(worked.contains(day)));
        // 2023 to 2026, counted by hand.
        assertThat(worked).hasSize(249 + 251 + 250 + 249);
    }

    @Test
    void counting_on_and_back_reaches_what_the_list_says() {
        List<LocalDate> list = List.copyOf(worked);
        LocalDate from = LocalDate.of(2023, 3, 1);
        from.datesUntil(LocalDate.of(2026, 11, 1)).forEach(day -> {
            int upTo = worked.headSet(day, true).size();
            int before = worked.headSet(day, false).size();
            for (int n = 1; n <= 12; n++) {
                assertThat(calendar.plusWorkingDays(day, n))
                        .as("%s + %s", day, n)
                        .isEqualTo(list.get(upTo + n - 1));
                assertThat(calendar.plusWorkingDays(day, -n))
                        .as("%s - %s", day, n)
                        .isEqualTo(list.get(before - n));
                assertThat(calendar.workingDaysBetween(day, day.plusDays(n)))
                        .as("%s to +%s", day, n)
                        .isEqualTo(
                                worked.subSet(day, false, day.plusDays(n), true).size());
            }
            assertThat(calendar.nextWorkingDay(day)).isEqualTo(worked.higher(day));
            assertThat(calendar.previousWorkingDay(day)).isEqualTo(worked.lower(day));
            assertThat(calendar.lastWorkingDayOnOrBefore(day)).isEqualTo(worked.floor(day));
            assertThat(calendar.firstWorkingDayOnOrAfter(day)).isEqualTo(worked.ceiling(day));
        });
    }

    /** As they are written above, for other references. */
    static Set<String> offDays() {
        return OFF.stream()
                .map(stretch -> stretch.split("/"))
                .flatMap(ends -> LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[1]).plusDays(1)))
                .map(LocalDate::toString)
                .collect(Collectors.toSet());
    }

    static Set<String> workedSaturdays() {
        return WORKED_SATURDAYS.stream().map(LocalDate::toString).collect(Collectors.toSet());
    }

    private static TreeSet<LocalDate> workedDays() {
        TreeSet<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .collect(Collectors.toCollection(TreeSet::new));
        OFF.stream()
                .map(stretch -> stretch.split("/"))
                .forEach(ends -> days.removeAll(LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                        .toList()));
        days.addAll(WORKED_SATURDAYS);
        return days;
    }
}
