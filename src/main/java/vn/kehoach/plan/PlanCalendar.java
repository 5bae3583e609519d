package vn.kehoach.plan;

import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;

/** Which years of a plan have days off that nobody has confirmed: whoever reads its dates is told. */
@Component
class PlanCalendar {

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
}
