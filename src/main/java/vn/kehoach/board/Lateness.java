package vn.kehoach.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.Response;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** How many working days late units are at one moment; most of a round share their last day, so each is counted once. */
final class Lateness {

    private final WorkingCalendar calendar;
    private final Instant now;
    private final LocalDate today;
    private final Map<LocalDate, Map<LocalDate, Integer>> counted = new HashMap<>();

    Lateness(WorkingCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
        this.today = now.atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** 0 if it is in time, or nobody can be late in it. */
    int of(Response response) {
        Bucket box = response.bucket(now);
        if (box != Bucket.OPEN_OVERDUE && box != Bucket.DONE_LATE) {
            return 0;
        }
        LocalDate until = response.judgedOn() == null || response.moreOpen() ? today : response.judgedOn();
        return counted.computeIfAbsent(response.dueOn(), due -> new HashMap<>())
                .computeIfAbsent(until, day -> calendar.workingDaysBetween(response.dueOn(), day));
    }
}
