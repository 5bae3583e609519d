package vn.kehoach.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The calendar as it was read.
 *
 * @param days the days that are not what their weekday says
 * @param confirmedYears the years whose days are known for sure
 */
record CalendarSnapshot(Map<LocalDate, DayKind> days, Set<Integer> confirmedYears) implements WorkingCalendar {

    CalendarSnapshot {
        days = Map.copyOf(days);
        confirmedYears = Set.copyOf(confirmedYears);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = days.get(day);
        return kind == null ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : kind.worked();
    }

    @Override
    public boolean confirmed(int year) {
        return confirmedYears.contains(year);
    }
}
