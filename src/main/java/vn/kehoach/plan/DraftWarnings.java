package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/** What a drafter ought to look at again, without being stopped. */
@Component
class DraftWarnings {

    private final UnitRefs refs;
    private final DutyDates dates;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    DraftWarnings(UnitRefs refs, DutyDates dates, WorkingCalendar calendar, BusinessClock clock) {
        this.refs = refs;
        this.dates = dates;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Problem> of(PlanContent content) {
        FieldChecks found = new FieldChecks();
        Set<String> reached = new LinkedHashSet<>();
        content.recipients().forEach(r -> units(r.to()).forEach(unit -> reached.add(unit.code())));
        for (int i = 0; i < content.duties().size(); i++) {
            PlanContent.Duty duty = content.duties().get(i);
            dayOff(duty, i, found);
            for (Unit unit : units(duty.respondents())) {
                found.refuseIf(
                        !reached.contains(unit.code()),
                        "duties[%d].respondents".formatted(i),
                        "plan.warnRespondentNoRecipient",
                        unit.name());
            }
        }
        for (int i = 0; i < content.quotas().size(); i++) {
            PlanContent.Quota quota = content.quotas().get(i);
            found.refuseIf(
                    quota.period().equals("UNKNOWN"),
                    "quotas[%d].period".formatted(i),
                    "plan.warnQuotaPeriod",
                    quota.object());
        }
        return found.problems();
    }

    private void dayOff(PlanContent.Duty duty, int i, FieldChecks found) {
        if (duty.kind() == null) {
            return;
        }
        LocalDate last = dates.lastDay(duty, clock.today()).orElse(null);
        if (last != null && !calendar.isWorkingDay(last)) {
            DateTexts words = DateTexts.of(Texts.readerLocale());
            found.add(Problem.of(
                    "duties[%d].dueDate".formatted(i),
                    "plan.warnDayOff",
                    words.date(last),
                    words.weekday(last),
                    words.date(calendar.previousWorkingDay(last))));
        }
    }

    private Iterable<Unit> units(List<String> references) {
        return refs.resolveAll(references, clock.today());
    }
}
