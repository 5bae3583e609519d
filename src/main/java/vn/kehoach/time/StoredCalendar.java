package vn.kehoach.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar of the tables. It is read again once a minute, so that every node follows what an administrator changes
 * on one of them, and a count over a thousand units does not ask the database a thousand times. The transaction of a
 * change sees it at once, everybody else on its node when it is committed.
 */
@Component
class StoredCalendar implements WorkingCalendar {

    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    /** Key of the copy that belongs to a transaction with changes of its own. */
    private final Object own = new Object();

    private final AtomicInteger changes = new AtomicInteger();
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

    /** The tables were changed in the current transaction. */
    void changed() {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(own) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(own);
                    changes.incrementAndGet();
                    last = null;
                }
            });
        }
        TransactionSynchronizationManager.bindResource(own, load());
    }

    private CalendarSnapshot snapshot() {
        if (TransactionSynchronizationManager.getResource(own) instanceof CalendarSnapshot mine) {
            return mine;
        }
        Read read = last;
        if (read == null || System.nanoTime() - read.atNanos > FRESH_NANOS) {
            int before = changes.get();
            read = new Read(load(), System.nanoTime());
            // What was read while somebody committed may be what was there before: it serves this once.
            if (changes.get() == before) {
                last = read;
            }
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
