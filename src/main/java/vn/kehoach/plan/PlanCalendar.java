package vn.kehoach.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;

/** Which years of a plan have days off that nobody has confirmed: whoever reads its dates is told. */
@Component
class PlanCalendar {

    /** A plan's dates lie in its year, those of its last reports in the next. */
    private static final int YEARS_ON = 3;

    private final DutyDates dates;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    PlanCalendar(DutyDates dates, WorkingCalendar calendar, BusinessClock clock) {
        this.dates = dates;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What to say beside the dates of a plan, or nothing. */
    String note(PlanContent content) {
        return DateTexts.of(Texts.readerLocale())
                .unconfirmed(
                        content.duties().stream()
                                .filter(duty -> duty.kind() != null && !DutyDates.dueOnDispatch(duty))
                                .flatMap(duty -> dates.lastDay(duty, clock.today()).stream())
                                .toList(),
                        calendar);
    }

    /** For the form, in which dates are typed that nobody has computed yet. */
    List<Integer> openYears(Plan plan) {
        return IntStream.range(plan.year() - 1, plan.year() + YEARS_ON)
                .filter(year -> !calendar.confirmed(year))
                .boxed()
                .toList();
    }
}
