package vn.kehoach.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar of the tables. It is read again once a minute, so that every node follows what an administrator changes
 * on one of them, and a count over a thousand units does not ask the database a thousand times.
 */
@Component
class StoredCalendar implements WorkingCalendar {

    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    private volatile Read last;

    StoredCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return snapshot().isWorkingDay(day);
    }

    @Override
    public boolean confirmed(int year) {
        return snapshot().confirmed(year);
    }

    private CalendarSnapshot snapshot() {
        Read read = last;
        if (read == null || System.nanoTime() - read.atNanos > FRESH_NANOS) {
            read = new Read(load(), System.nanoTime());
            last = read;
        }
        return read.snapshot;
    }

    private CalendarSnapshot load() {
        Map<LocalDate, DayKind> days = new HashMap<>();
        jdbc.sql("select calendar_date, kind from calendar_day").query(row -> {
            days.put(row.getObject(1, LocalDate.class), DayKind.valueOf(row.getString(2)));
        });
        Set<Integer> confirmed = jdbc.sql("select year_no from calendar_year where confirmed")
                .query(Integer.class)
                .set();
        return new CalendarSnapshot(days, confirmed);
    }

    /** Real time, not business time: it measures how old a copy is. */
    private record Read(CalendarSnapshot snapshot, long atNanos) {}
}
