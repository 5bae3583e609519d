package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.LevelGap;
import vn.kehoach.time.WorkingCalendar;

/** Days that can be meant, and mostly are not: days off, and less than a working day between levels. */
@Component
class DayLook implements DraftLook {

    private final DutyDates dates;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    DayLook(DutyDates dates, WorkingCalendar calendar, BusinessClock clock) {
        this.dates = dates;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void look(Plan plan, PlanContent content, Found found) {
        for (int i = 0; i < content.duties().size(); i++) {
            PlanContent.Duty duty = content.duties().get(i);
            if (duty.kind() != null) {
                look(duty, "duties[%d].".formatted(i), found);
            }
        }
    }

    private void look(PlanContent.Duty duty, String at, Found found) {
        if (DutyDates.awaitsEvent(duty)) {
            // Named after what is missing: another event is asked about anew.
            found.warnIf(
                    true,
                    at + "event.date",
                    "plan.warnEventDayOpen",
                    duty.event().name(),
                    duty.title());
            return;
        }
        LocalDate general = dates.lastDay(duty, clock.today()).orElse(null);
        TreeMap<LocalDate, String> lastDays = new TreeMap<>();
        if (general != null) {
            lastDays.put(general, at + (duty.event() == null ? "dueDate" : "event.date"));
        }
        for (int i = 0; i < duty.levels().size(); i++) {
            String field = at + "levels[%d].date".formatted(i);
            dates.lastDay(duty, duty.levels().get(i)).ifPresent(day -> lastDays.putIfAbsent(day, field));
        }
        lastDays.forEach((day, field) -> dayOff(duty, day, field, found));
        levels(duty, lastDays, found);
        if (general != null) {
            data(duty, lastDays.firstKey(), at, found);
            consolidation(duty, lastDays.lastKey(), at, found);
        }
    }

    private void dayOff(PlanContent.Duty duty, LocalDate last, String field, Found found) {
        DateTexts words = words();
        found.warnIf(
                !calendar.isWorkingDay(last) && !DutyDates.dueOnDispatch(duty),
                field,
                "plan.warnDayOff",
                words.date(last),
                words.weekday(last),
                words.date(calendar.previousWorkingDay(last)),
                duty.title());
        found.warnIf(
                !calendar.confirmed(last.getYear()), field, "plan.warnYearUnconfirmed", String.valueOf(last.getYear()));
    }

    // Decree 09/2019, article 8.5b: each level needs a working day for its own report.
    private void levels(PlanContent.Duty duty, TreeMap<LocalDate, String> lastDays, Found found) {
        List<LocalDate> days = new ArrayList<>(lastDays.keySet());
        for (int i = 1; i < days.size(); i++) {
            found.warnIf(
                    !LevelGap.between(days.get(i - 1), days.get(i), calendar).enough(),
                    lastDays.get(days.get(i)),
                    "plan.warnLevelGap",
                    words().date(days.get(i - 1)),
                    words().date(days.get(i)),
                    duty.title());
        }
    }

    private void data(PlanContent.Duty duty, LocalDate first, String at, Found found) {
        LocalDate to = duty.dataTo();
        if (to == null) {
            return;
        }
        found.warnIf(
                to.isAfter(first),
                at + "dataTo",
                "plan.warnDataAfterDue",
                words().date(to),
                words().date(first),
                duty.title());
        found.warnIf(
                !to.isAfter(first) && !LevelGap.between(to, first, calendar).enough(),
                at + "dataTo",
                "plan.warnDataGap",
                words().date(to),
                words().date(first),
                duty.title());
    }

    private void consolidation(PlanContent.Duty duty, LocalDate latest, String at, Found found) {
        LocalDate up = duty.consolidationDue();
        if (!duty.consolidate() || up == null) {
            return;
        }
        // Before or on the units' last day it is refused, not asked about.
        found.warnIf(
                up.isAfter(latest) && !LevelGap.between(latest, up, calendar).enough(),
                at + "consolidationDue",
                "plan.warnConsolidationGap",
                words().date(latest),
                words().date(up),
                duty.title());
        found.warnIf(
                !calendar.isWorkingDay(up),
                at + "consolidationDue",
                "plan.warnDayOff",
                words().date(up),
                words().weekday(up),
                words().date(calendar.previousWorkingDay(up)),
                duty.title());
    }

    private static DateTexts words() {
        return DateTexts.of(Texts.readerLocale());
    }
}
