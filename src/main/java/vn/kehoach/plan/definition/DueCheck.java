package vn.kehoach.plan.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import vn.kehoach.plan.definition.DueDefinition.Anchor;
import vn.kehoach.time.DueBound;

/** What must hold of a time limit: it has the part that its anchor needs, and none that it does not. */
final class DueCheck {

    private static final int LAST_DAY_OF_A_MONTH = 31;
    private static final int MONTHS = 12;
    private static final int MOST_DAYS = 366;
    private static final int MOST_MONTHS = 120;

    private final Faults faults;
    private final int year;

    DueCheck(Faults faults, int year) {
        this.faults = faults;
        this.year = year;
    }

    void check(String path, DueDefinition due) {
        if (due == null) {
            return;
        }
        faults.unless(!LocalTime.MIDNIGHT.equals(due.hour()), path + ".hour", "midnight");
        if (!faults.present(path + ".anchor", due.anchor())) {
            return;
        }
        bound(path, due);
        date(path, due);
        part(path + ".window", due.window(), due.anchor(), Anchor.WINDOW);
        part(path + ".event", due.event(), due.anchor(), Anchor.EVENT);
        part(path + ".recurrence", due.recurrence(), due.anchor(), Anchor.RECURRING);
        if (due.window() != null) {
            window(path + ".window", due.window());
        }
        if (due.event() != null) {
            event(path + ".event", due.event());
        }
        if (due.recurrence() != null) {
            recurrence(path + ".recurrence", due.recurrence());
        }
        if (due.anchor() == Anchor.UNDATED) {
            faults.text(path + ".text", due.text(), Faults.TITLE);
        }
    }

    /** A window ends with its last day, and what has no day has no bound. */
    private void bound(String path, DueDefinition due) {
        boolean undated = due.anchor() == Anchor.UNDATED
                || due.anchor() == Anchor.RECURRING
                        && due.recurrence() != null
                        && due.recurrence().dueDay() == null;
        if (due.anchor() == Anchor.WINDOW) {
            faults.unless(due.bound() != DueBound.EXCLUSIVE, path + ".bound", "windowExclusive");
        } else if (!undated) {
            faults.present(path + ".bound", due.bound());
        }
    }

    private void date(String path, DueDefinition due) {
        if (due.anchor() == Anchor.DISPATCH_DAY) {
            faults.unless(due.date() == null, path + ".date", "dateOfDispatch");
        } else if (due.anchor() != Anchor.DATE) {
            faults.unless(due.date() == null, path + ".date", "onlyWithAnchor", Anchor.DATE);
        } else if (faults.present(path + ".date", due.date())) {
            inYear(path + ".date", due.date());
        }
    }

    /** The report of the year may be due in the first quarter of the next. */
    void inYear(String path, LocalDate date) {
        boolean inYear =
                date.getYear() == year || date.getYear() == year + 1 && date.getMonthValue() <= Month.MARCH.getValue();
        faults.unless(inYear, path, "dueOutOfRange", date.toString(), Integer.toString(year));
    }

    private void part(String path, Object part, Anchor anchor, Anchor needs) {
        if (anchor == needs) {
            faults.present(path, part);
        } else {
            faults.unless(part == null, path, "onlyWithAnchor", needs);
        }
    }

    private void window(String path, DueDefinition.Window window) {
        boolean both = faults.present(path + ".from", window.from()) & faults.present(path + ".to", window.to());
        if (both) {
            faults.unless(
                    !window.to().isBefore(window.from()),
                    path + ".to",
                    "spanTurned",
                    window.from().toString(),
                    window.to().toString());
            inYear(path + ".to", window.to());
        }
    }

    private void event(String path, DueDefinition.Event event) {
        faults.text(path + ".name", event.name(), Faults.TITLE);
        if (faults.present(path + ".offset", event.offset())) {
            faults.unless(Math.abs(event.offset()) <= MOST_DAYS, path + ".offset", "offsetOutOfRange", MOST_DAYS);
        }
    }

    private void recurrence(String path, DueDefinition.Repeats recurrence) {
        faults.present(path + ".every", recurrence.every());
        Integer day = recurrence.dueDay();
        faults.unless(day == null || day >= 1 && day <= LAST_DAY_OF_A_MONTH, path + ".dueDay", "dueDayOutOfRange", day);
        faults.unless(
                Math.abs(recurrence.monthOffset()) <= MONTHS,
                path + ".monthOffset",
                "monthOffsetOutOfRange",
                recurrence.monthOffset());
        YearMonth first = recurrence.firstIn(year);
        YearMonth last = recurrence.lastIn(year);
        faults.unless(!last.isBefore(first), path + ".last", "spanTurned", first.toString(), last.toString());
        faults.unless(first.plusMonths(MOST_MONTHS).isAfter(last), path + ".last", "tooManyMonths", MOST_MONTHS);
    }
}
