package vn.kehoach.plan.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.DueRule;
import vn.kehoach.time.Every;
import vn.kehoach.time.Recurrence;
import vn.kehoach.time.WeekendRule;

/**
 * The time limit of a duty, as the plan writes it. The anchor says which of the parts below it holds; the others are null.
 *
 * @param anchor what it is counted from
 * @param text words of the plan, e.g. {@code trước ngày 15/6/2023}, or null where the plan has none
 * @param bound whether the day written still counts; null only where no day is written
 * @param date with {@code DATE}: the day written
 * @param hour the hour written, or null
 * @param weekendRule what becomes of a last day on which nobody works; left out: nothing
 * @param window with {@code WINDOW}: from when to when
 * @param event with {@code EVENT}: what it is relative to
 * @param recurrence with {@code RECURRING}: which periods, and the day in each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueDefinition(
        Anchor anchor,
        String text,
        DueBound bound,
        LocalDate date,
        LocalTime hour,
        WeekendRule weekendRule,
        Window window,
        Event event,
        Repeats recurrence) {

    /** Left out means the day stays as written. */
    public DueDefinition {
        weekendRule = weekendRule == null ? WeekendRule.NONE : weekendRule;
    }

    /** What a time limit is counted from. */
    public enum Anchor {
        /** A date of the calendar: {@code trước ngày 15/6/2023}. */
        DATE,
        /** The day on which the plan goes out. */
        DISPATCH_DAY,
        /** Something that happens: {@code sau 01 ngày kể từ ngày kết thúc}. */
        EVENT,
        /** A span: {@code trong quý III}. Its last day is the last day. */
        WINDOW,
        /** Again and again: {@code trước ngày mùng 3 hàng tháng}. Each period becomes a round of its own. */
        RECURRING,
        /** The plan writes no day that can be computed, e.g. {@code Cuối năm}: the drafter is asked. */
        UNDATED
    }

    /**
     * @param from first day
     * @param to last day, still in time
     */
    public record Window(LocalDate from, LocalDate to) {}

    /**
     * @param name what happens, e.g. {@code ngày kết thúc Hội nghị}
     * @param date when, or null where it is not known yet: the drafter is asked
     * @param offset days after it; negative: before it; 0: {@code ngay sau khi}
     * @param unit what the days are; left out: days of the calendar
     */
    public record Event(String name, LocalDate date, Integer offset, DayUnit unit) {

        /** Left out means days of the calendar. */
        public Event {
            unit = unit == null ? DayUnit.DAYS : unit;
        }
    }

    /**
     * The due day lies in the last month of each period, moved by {@code monthOffset}: {@code trước ngày mùng 3 hàng tháng}
     * is {@code MONTH}, 3, 1.
     *
     * @param every how often
     * @param dueDay day of the month, beyond its end its last; null where the plan writes none: the drafter is asked
     * @param monthOffset months after the period's last month, before it if negative; left out: 0
     * @param first month in the first period; left out: January of the plan's year
     * @param last month in the last period; left out: December of the plan's year
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Repeats(Every every, Integer dueDay, Integer monthOffset, MonthOf first, MonthOf last) {

        /** Left out means the month in which the period ends. */
        public Repeats {
            monthOffset = monthOffset == null ? 0 : monthOffset;
        }

        YearMonth firstIn(int planYear) {
            return first == null ? YearMonth.of(planYear, Month.JANUARY) : first.in(planYear);
        }

        YearMonth lastIn(int planYear) {
            return last == null ? YearMonth.of(planYear, Month.DECEMBER) : last.in(planYear);
        }
    }

    /**
     * @param planYear the plan's year
     * @return with {@code RECURRING}: the rule that gives the periods, each with its time limit if the plan writes a day
     * @throws IllegalStateException with another anchor
     */
    public Recurrence recurring(int planYear) {
        if (anchor != Anchor.RECURRING) {
            throw new IllegalStateException(anchor + " does not recur");
        }
        return new Recurrence(
                recurrence.every(),
                recurrence.dueDay(),
                recurrence.monthOffset(),
                bound == null ? DueBound.INCLUSIVE : bound,
                hour,
                weekendRule,
                recurrence.firstIn(planYear),
                recurrence.lastIn(planYear));
    }

    /**
     * @return whether {@link #rule} can tell one last day: not for periods, nor for what has no day
     */
    public boolean hasOneDay() {
        return anchor == Anchor.DATE || anchor == Anchor.DISPATCH_DAY || anchor == Anchor.WINDOW;
    }

    /**
     * @param dispatchDay the day on which the plan goes out
     * @return the rule that gives last day and last moment
     * @throws IllegalStateException if there is not one day, see {@link #hasOneDay}
     */
    public DueRule rule(LocalDate dispatchDay) {
        return switch (anchor) {
            case DATE -> new DueRule(bound, date, hour, weekendRule);
            case DISPATCH_DAY -> new DueRule(bound, dispatchDay, hour, weekendRule);
            case WINDOW -> new DueRule(DueBound.INCLUSIVE, window.to(), hour, weekendRule);
            case EVENT, RECURRING, UNDATED -> throw new IllegalStateException(anchor + " has not one day");
        };
    }
}
