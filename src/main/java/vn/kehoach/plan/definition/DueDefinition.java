package vn.kehoach.plan.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.DueRule;
import vn.kehoach.time.WeekendRule;

/**
 * The time limit of a duty.
 *
 * @param anchor what it is counted from
 * @param text words of the plan, e.g. {@code trước ngày 15/6/2023}, or null where the plan has none
 * @param bound whether the day written still counts
 * @param date the day written; null when the day of dispatch is meant
 * @param hour the hour written, or null
 * @param weekendRule what becomes of a last day on which nobody works; left out: nothing
 */
public record DueDefinition(
        Anchor anchor, String text, DueBound bound, LocalDate date, LocalTime hour, WeekendRule weekendRule) {

    /** Left out means the day stays as written. */
    public DueDefinition {
        weekendRule = weekendRule == null ? WeekendRule.NONE : weekendRule;
    }

    /** What a time limit is counted from. */
    public enum Anchor {
        /** A date of the calendar. */
        DATE,
        /** The day on which the plan goes out. */
        DISPATCH_DAY
    }

    /**
     * @param dispatchDay the day on which the plan goes out
     * @return the rule that gives last day and last moment
     */
    public DueRule rule(LocalDate dispatchDay) {
        return new DueRule(bound, anchor == Anchor.DATE ? date : dispatchDay, hour, weekendRule);
    }
}
