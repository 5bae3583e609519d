package vn.kehoach.time;

import java.time.LocalDate;

/** What becomes of a last day on which nobody works. */
public enum WeekendRule {
    /** It stays as written, as offices do with the dates of their plans. */
    NONE {
        @Override
        LocalDate apply(LocalDate day, WorkingCalendar calendar) {
            return day;
        }
    },
    /** It moves to the next working day (Civil Code 2015, article 148.5). */
    NEXT_WORKING_DAY {
        @Override
        LocalDate apply(LocalDate day, WorkingCalendar calendar) {
            return calendar.firstWorkingDayOnOrAfter(day);
        }
    },
    /** It moves to the working day before. */
    PREVIOUS_WORKING_DAY {
        @Override
        LocalDate apply(LocalDate day, WorkingCalendar calendar) {
            return calendar.lastWorkingDayOnOrBefore(day);
        }
    };

    abstract LocalDate apply(LocalDate day, WorkingCalendar calendar);
}
