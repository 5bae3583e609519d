package vn.kehoach.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When the rungs of a ladder are climbed. Before the last day is counted back from the last working day still in time:
 * with a last day on a Sunday, a reminder on the Saturday would help nobody. After it is counted on from the last day.
 */
@Component
public final class LadderDates {

    private final WorkingCalendar calendar;

    /**
     * @param calendar tells the working days
     */
    public LadderDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A rung and its moment.
     *
     * @param rung the rung
     * @param at when it falls due
     */
    public record RungDate(Rung rung, Instant at) {}

    /**
     * @param lastDay the effective last day, after weekend rule and extension
     * @param ladder rungs in any order
     * @return each rung with its moment, in the order given
     */
    public List<RungDate> of(LocalDate lastDay, List<Rung> ladder) {
        return ladder.stream()
                .map(rung -> new RungDate(rung, at(lastDay, rung)))
                .toList();
    }

    /**
     * @param lastDay the effective last day, after weekend rule and extension
     * @param rung a rung
     * @return when it falls due
     */
    public Instant at(LocalDate lastDay, Rung rung) {
        return day(lastDay, rung).atTime(rung.hour()).atZone(BusinessClock.ZONE).toInstant();
    }

    private LocalDate day(LocalDate lastDay, Rung rung) {
        boolean before = rung.direction() == Rung.Direction.BEFORE;
        if (before) {
            LocalDate start = calendar.lastWorkingDayOnOrBefore(lastDay);
            return rung.unit() == DayUnit.WORKING_DAYS
                    ? calendar.plusWorkingDays(start, -rung.offset())
                    : calendar.lastWorkingDayOnOrBefore(start.minusDays(rung.offset()));
        }
        if (rung.offset() == 0) {
            return lastDay;
        }
        return rung.unit() == DayUnit.WORKING_DAYS
                ? calendar.plusWorkingDays(lastDay, rung.offset())
                : calendar.firstWorkingDayOnOrAfter(lastDay.plusDays(rung.offset()));
    }
}
