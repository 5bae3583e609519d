package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.WeekendRule;
import vn.kehoach.work.FieldChecks;

/** The days of a duty, before a draft is submitted: which are missing, which cannot be, which contradict each other. */
@Component
class DraftDueCheck {

    /** Ten years, as far as {@link vn.kehoach.time.EventRule} counts. */
    static final int MOST_DAYS = 3_650;

    private static final int TEXT = 500;

    private final UnitRefs refs;
    private final DutyDates dates;
    private final DutyFreeze duties;
    private final BusinessClock clock;

    DraftDueCheck(UnitRefs refs, DutyDates dates, DutyFreeze duties, BusinessClock clock) {
        this.refs = refs;
        this.dates = dates;
        this.duties = duties;
        this.clock = clock;
    }

    void check(int year, PlanContent.Duty duty, String at, FieldChecks checks) {
        checks.optional(at + "dueText", duty.dueText(), TEXT);
        checks.optional(at + "embeddedIn", duty.embeddedIn(), TEXT);
        checks.refuseIf(
                !duty.hour().isEmpty() && DutyDates.hour(duty).isEmpty(), at + "hour", "plan.hourInvalid", duty.hour());
        checks.refuseIf(
                !isOne(duty.weekendRule(), WeekendRule.values()),
                at + "weekendRule",
                "plan.choiceUnknown",
                duty.weekendRule());
        checks.refuseIf(duty.judges().equals("ASK"), at + "judges", "plan.judgesAsked", duty.title());
        event(duty, at, checks);
        last(year, duty, at, checks);
        levels(year, duty, at, checks);
        window(duty, at, checks);
        closing(duty, at, checks);
    }

    private void event(PlanContent.Duty duty, String at, FieldChecks checks) {
        PlanContent.Event event = duty.event();
        if (event == null) {
            return;
        }
        checks.required(at + "event.name", event.name(), TEXT);
        if (event.date() == null) {
            eventAwaited(duty, at, checks);
        }
        checks.refuseIf(
                Math.abs((long) event.offset()) > MOST_DAYS, at + "event.offset", "plan.eventOffset", MOST_DAYS);
        checks.refuseIf(!isOne(event.unit(), DayUnit.values()), at + "event.unit", "plan.choiceUnknown", event.unit());
    }

    // A warning asks whether the plan may go out like this; what can only be counted from the day is asked for with it.
    private void eventAwaited(PlanContent.Duty duty, String at, FieldChecks checks) {
        String event = duty.event().name();
        checks.refuseIf(duty.dueText().isBlank(), at + "dueText", "plan.eventWords", event);
        Map.of(
                        "opensOn",
                        duty.opensOn() != null,
                        "closesAfter",
                        duty.closesAfter() != null,
                        "consolidationDue",
                        duty.consolidate() && duty.consolidationDue() != null,
                        "levels[0].date",
                        !duty.levels().isEmpty())
                .forEach((field, set) -> checks.refuseIf(set, at + field, "plan.eventDayFirst", event));
    }

    private void last(int year, PlanContent.Duty duty, String at, FieldChecks checks) {
        LocalDate last = dates.lastDay(duty, clock.today()).orElse(null);
        if (last == null) {
            checks.refuseIf(
                    duty.event() == null,
                    at + "dueDate",
                    "plan.dueMissing",
                    duty.title(),
                    date(clock.today()),
                    date(end(year)));
            return;
        }
        String field = at + (duty.event() == null ? "dueDate" : "event.date");
        inYear(year, duty, last, field, checks);
        checks.refuseIf(
                duty.opensOn() != null && duty.opensOn().isAfter(last),
                at + "opensOn",
                "plan.windowReversed",
                date(duty.opensOn()),
                date(last),
                duty.title());
        if (duty.consolidate()) {
            consolidation(duty, latest(duty, last), at, checks);
        }
    }

    private void inYear(int year, PlanContent.Duty duty, LocalDate last, String field, FieldChecks checks) {
        checks.refuseIf(last.isBefore(clock.today()), field, "plan.duePast", date(last), duty.title());
        // A report of the year's end is due in the next one.
        LocalDate latest = duty.kind() == DutyKind.REPORT ? LocalDate.of(year + 1, 3, 31) : end(year);
        checks.refuseIf(last.isAfter(latest), field, "plan.dueAfterYear", date(last), duty.title(), year);
    }

    private void levels(int year, PlanContent.Duty duty, String at, FieldChecks checks) {
        if (DutyDates.awaitsEvent(duty)) {
            return;
        }
        Set<String> asked =
                duties.respondents(duty, clock.today()).map(Unit::code).collect(Collectors.toSet());
        for (int i = 0; i < duty.levels().size(); i++) {
            PlanContent.Level level = duty.levels().get(i);
            String field = at + "levels[%d].".formatted(i);
            List<Unit> units = refs.resolve(level.to(), clock.today());
            checks.refuseIf(
                    units.stream().map(Unit::code).noneMatch(asked::contains),
                    field + "to",
                    "plan.levelNotAsked",
                    UnitRefs.name(level.to()),
                    duty.title());
            LocalDate last = dates.lastDay(duty, level).orElse(null);
            if (last == null) {
                checks.refuseIf(
                        true, field + "date", "plan.dueMissing", duty.title(), date(clock.today()), date(end(year)));
            } else {
                inYear(year, duty, last, field + "date", checks);
            }
        }
    }

    private void window(PlanContent.Duty duty, String at, FieldChecks checks) {
        boolean half = (duty.dataFrom() == null) != (duty.dataTo() == null);
        checks.refuseIf(
                half, at + (duty.dataFrom() == null ? "dataFrom" : "dataTo"), "plan.dataWindowHalf", duty.title());
        checks.refuseIf(
                !half && duty.dataFrom() != null && duty.dataFrom().isAfter(duty.dataTo()),
                at + "dataTo",
                "plan.dataWindowReversed",
                duty.dataTo() == null ? "" : date(duty.dataTo()),
                duty.dataFrom() == null ? "" : date(duty.dataFrom()));
    }

    private void closing(PlanContent.Duty duty, String at, FieldChecks checks) {
        LocalDate last = dates.lastDay(duty, clock.today()).orElse(null);
        if (duty.closesAfter() != null && last != null) {
            LocalDate latest = latest(duty, last);
            checks.refuseIf(
                    duty.closesAfter().isBefore(latest),
                    at + "closesAfter",
                    "plan.closesBeforeLastDay",
                    date(duty.closesAfter()),
                    date(latest),
                    duty.title());
        }
    }

    private void consolidation(PlanContent.Duty duty, LocalDate last, String at, FieldChecks checks) {
        LocalDate up = duty.consolidationDue();
        checks.refuseIf(up == null, at + "consolidationDue", "plan.consolidationDueMissing", duty.title());
        // The consolidator needs at least a working day after the units (Decree 09/2019, article 8.5).
        checks.refuseIf(
                up != null && !up.isAfter(last),
                at + "consolidationDue",
                "plan.consolidationTooEarly",
                up == null ? "" : date(up),
                duty.title(),
                date(last));
    }

    /** The latest of the last days of a duty and its levels. */
    LocalDate latest(PlanContent.Duty duty, LocalDate last) {
        return duties.ofLevels(duty, clock.today()).values().stream()
                .filter(day -> day.isAfter(last))
                .max(LocalDate::compareTo)
                .orElse(last);
    }

    private static boolean isOne(String sent, Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).anyMatch(sent::equals);
    }

    private static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static String date(LocalDate day) {
        return day == null ? "" : DateTexts.of(Texts.readerLocale()).date(day);
    }
}
