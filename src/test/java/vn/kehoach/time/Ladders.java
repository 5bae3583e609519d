package vn.kehoach.time;

import static vn.kehoach.time.DayUnit.DAYS;
import static vn.kehoach.time.DayUnit.WORKING_DAYS;
import static vn.kehoach.time.Rung.Direction.AFTER;
import static vn.kehoach.time.Rung.Direction.BEFORE;

import java.time.LocalTime;
import java.util.List;

/** The ladders that ship with the program, as offices climb them. */
public final class Ladders {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** For a sub-plan, a report or an opinion with a last day. */
    public static final List<Rung> DUE = List.of(
            new Rung("reminder", 7, DAYS, BEFORE, MORNING),
            new Rung("last-reminder", 1, WORKING_DAYS, BEFORE, MORNING),
            new Rung("overdue", 1, WORKING_DAYS, AFTER, MORNING),
            new Rung("chase", 3, WORKING_DAYS, AFTER, MORNING),
            new Rung("report-to-leader", 7, WORKING_DAYS, AFTER, MORNING));

    /** For an acknowledgement, whose last day is the day of dispatch. */
    public static final List<Rung> ACKNOWLEDGEMENT = List.of(
            new Rung("acknowledge-same-day", 0, DAYS, AFTER, LocalTime.of(16, 0)),
            new Rung("acknowledge-next-day", 1, WORKING_DAYS, AFTER, MORNING),
            new Rung("acknowledge-third-day", 3, WORKING_DAYS, AFTER, MORNING));

    private Ladders() {}
}
