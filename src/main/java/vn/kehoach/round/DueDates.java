package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DueBound;

/** Days of rounds as moments. */
final class DueDates {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private DueDates() {}

    /** Units are asked in the morning. */
    static Instant opening(LocalDate day) {
        return at(day, MORNING);
    }

    /** The last day runs until 24:00; shown on that day, not as the next day's first moment. */
    static Instant end(LocalDate day) {
        return at(day, LAST_MINUTE);
    }

    /** For work of an office, which ends with its hours. */
    static Instant closeOfBusiness(LocalDate day) {
        return at(day, CLOSE_OF_BUSINESS);
    }

    /** The first moment at which it is too late. */
    static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /**
     * The last moment still in time on a day, where the plan writes an hour: the hour itself, or what lies just before it
     * where the plan says before that hour; null where the whole day counts.
     */
    static Instant lastMoment(Round round, LocalDate lastDay) {
        if (round.dueHour() == null) {
            return null;
        }
        Instant hour = at(lastDay, round.dueHour());
        return round.dueBound() == DueBound.EXCLUSIVE ? hour.minusMillis(1) : hour;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
