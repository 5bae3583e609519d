package vn.kehoach.calendar;

import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.time.CalendarBook;
import vn.kehoach.time.CalendarYear;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/** Which years there are, whether they may be changed, and the record of who changed them. */
@Component
class KeptYears {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final CalendarBook book;
    private final Decisions decisions;
    private final CurrentUser user;

    KeptYears(CalendarBook book, Decisions decisions, CurrentUser user) {
        this.book = book;
        this.decisions = decisions;
        this.user = user;
    }

    CalendarYear required(int year) {
        if (year < FIRST || year > LAST) {
            throw Refusal.notFound();
        }
        return book.year(year);
    }

    void requireOpen(int year) {
        if (required(year).confirmed()) {
            throw Refusal.conflict("calendar.closed", year);
        }
    }

    void requireConfirmed(int year) {
        if (!required(year).confirmed()) {
            throw Refusal.conflict("calendar.notConfirmed", year);
        }
    }

    void record(int year, String action, String text) {
        decisions.record(key(year), null, "calendar", null, user.required(), action, text);
    }

    static String key(int year) {
        return "LICH-" + year;
    }
}
