package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.WorkingCalendar;

/**
 * What a unit asks of those below it so that it can answer itself: the reports that it owes, each with a last day at
 * least one working day before its own (Decree 09/2019/NĐ-CP, article 8.5b), and that they take its plan in. Plans of
 * their own it asks for only if its drafter wants them.
 */
@Component
class SubPlanDuties {

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);

    private final IssuedPlans issued;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    SubPlanDuties(IssuedPlans issued, WorkingCalendar calendar, BusinessClock clock) {
        this.issued = issued;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<PlanContent.Duty> of(Plan parent, Unit unit, String focal) {
        List<PlanContent.Duty> duties = new ArrayList<>();
        for (Duty duty : issued.duties(parent.id())) {
            boolean asked = duty.respondents().stream()
                    .anyMatch(respondent -> respondent.unit().equals(unit.code()));
            if (asked && duty.kind() == DutyKind.ACKNOWLEDGE) {
                duties.add(duty(duty, unit, "INCLUSIVE", null, false, null, ""));
            } else if (asked && duty.kind() == DutyKind.REPORT) {
                duties.add(report(duty, unit, !focal.equals(unit.code())));
            }
        }
        return duties;
    }

    private PlanContent.Duty report(Duty duty, Unit unit, boolean consolidate) {
        LocalDate own = calendar.lastWorkingDayOnOrBefore(duty.lastDay());
        LocalDate last = calendar.previousWorkingDay(own);
        // Too late to leave a working day: the drafter is asked.
        LocalDate due = last.isBefore(clock.today()) ? null : last;
        return duty(duty, unit, "INCLUSIVE", due, consolidate, consolidate && due != null ? own : null, duty.key());
    }

    private static PlanContent.Duty duty(
            Duty duty,
            Unit unit,
            String bound,
            LocalDate due,
            boolean consolidate,
            LocalDate consolidationDue,
            String feeds) {
        return new PlanContent.Duty(
                duty.key(),
                duty.kind(),
                duty.title(),
                due == null ? "" : "chậm nhất ngày " + DATES.date(due),
                bound,
                due,
                "",
                "NONE",
                null,
                List.of(),
                null,
                duty.dataFrom(),
                duty.dataTo(),
                null,
                duty.embeddedIn(),
                List.of(UnitRefs.below(unit)),
                List.of(),
                duty.acceptance(),
                duty.headApproval(),
                duty.kind() == DutyKind.REPORT ? "SIGNED" : duty.judges(),
                consolidate,
                consolidationDue,
                feeds);
    }
}
