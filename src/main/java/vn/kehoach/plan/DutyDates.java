package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.DueRule;
import vn.kehoach.time.WeekendRule;
import vn.kehoach.time.WorkingCalendar;

/** The last day of a duty, and how it is written. */
@Component
class DutyDates {

    /** A round opens 30 days before its last day unless the duty says otherwise (design.md, The ladder). */
    private static final int OPEN_BEFORE = 30;

    private final WorkingCalendar calendar;

    DutyDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Last day still in time; an acknowledgement is due on the day of dispatch (Decree 30/2020, article 21.2c). */
    Optional<LocalDate> lastDay(PlanContent.Duty duty, LocalDate dispatchDay) {
        if (duty.kind() == DutyKind.ACKNOWLEDGE && duty.dueDate() == null) {
            return Optional.of(dispatchDay);
        }
        return rule(duty).map(rule -> rule.lastDay(calendar));
    }

    LocalDate opensOn(PlanContent.Duty duty, LocalDate lastDay, LocalDate dispatchDay) {
        // A sub-plan is asked for at once: units need the whole time to write it.
        if (duty.kind() != DutyKind.REPORT) {
            return dispatchDay;
        }
        LocalDate opens = lastDay.minusDays(OPEN_BEFORE);
        return opens.isBefore(dispatchDay) ? dispatchDay : opens;
    }

    /** Both halves: as written, and the last day with its weekday. */
    String text(PlanContent.Duty duty) {
        return rule(duty)
                .map(rule -> DateTexts.of(Texts.readerLocale()).due(rule, calendar))
                .orElse("");
    }

    private Optional<DueRule> rule(PlanContent.Duty duty) {
        return Optional.ofNullable(duty.dueDate())
                .map(day -> new DueRule(DueBound.valueOf(duty.bound()), day, null, WeekendRule.NONE));
    }
}
