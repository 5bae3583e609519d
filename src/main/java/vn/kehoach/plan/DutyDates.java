package vn.kehoach.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.DayUnit;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.DueRule;
import vn.kehoach.time.EventRule;
import vn.kehoach.time.WeekendRule;
import vn.kehoach.time.WorkingCalendar;

/** The last day of a duty, and how it is written. What cannot be read counts as not written; the check names it. */
@Component
class DutyDates {

    /** A round opens 30 days before its last day unless the duty says otherwise (design.md, The ladder). */
    static final int OPEN_BEFORE = 30;

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

    private final WorkingCalendar calendar;

    DutyDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Last day still in time; an acknowledgement is due on the day of dispatch (Decree 30/2020, article 21.2c). */
    Optional<LocalDate> lastDay(PlanContent.Duty duty, LocalDate dispatchDay) {
        if (dueOnDispatch(duty)) {
            return Optional.of(dispatchDay);
        }
        return rule(duty).map(rule -> rule.lastDay(calendar));
    }

    /** Last day still in time of one level. */
    Optional<LocalDate> lastDay(PlanContent.Duty duty, PlanContent.Level level) {
        return rule(duty, level).map(rule -> rule.lastDay(calendar));
    }

    LocalDate opensOn(PlanContent.Duty duty, LocalDate lastDay, LocalDate dispatchDay) {
        // A sub-plan is asked for at once: units need the whole time to write it.
        LocalDate opens = duty.opensOn() != null
                ? duty.opensOn()
                : duty.kind() == DutyKind.REPORT ? lastDay.minusDays(OPEN_BEFORE) : dispatchDay;
        return opens.isBefore(dispatchDay) ? dispatchDay : opens;
    }

    /** Both halves: as written, and the last day with its weekday; while the event has no day, that it has none. */
    String text(PlanContent.Duty duty) {
        if (awaitsEvent(duty) && !duty.dueText().isBlank()) {
            return DateTexts.of(Texts.readerLocale()).awaitingEvent(duty.dueText());
        }
        return rule(duty).map(rule -> text(duty, rule)).orElse("");
    }

    /** Both halves of one level. */
    String text(PlanContent.Duty duty, PlanContent.Level level) {
        return rule(duty, level)
                .map(rule -> DateTexts.of(Texts.readerLocale()).due(rule, calendar))
                .orElse("");
    }

    /** What the plan prints where the drafter wrote no words of his own. */
    String written(PlanContent.Duty duty) {
        return duty.dueText().isBlank()
                ? rule(duty).map(DateTexts.of(Texts.VIETNAMESE)::written).orElse("")
                : duty.dueText();
    }

    /** The limit as a rule on real days; empty while its day is not known. */
    Optional<DueRule> rule(PlanContent.Duty duty) {
        if (duty.event() != null) {
            return Optional.ofNullable(duty.event().date()).map(day -> fromEvent(duty, day));
        }
        return Optional.ofNullable(duty.dueDate()).map(day -> rule(duty, duty.bound(), day));
    }

    private Optional<DueRule> rule(PlanContent.Duty duty, PlanContent.Level level) {
        return Optional.ofNullable(level.date()).map(day -> rule(duty, level.bound(), day));
    }

    private DueRule fromEvent(PlanContent.Duty duty, LocalDate day) {
        PlanContent.Event event = duty.event();
        EventRule rule = new EventRule(
                day,
                offset(event),
                event.unit().equals(DayUnit.WORKING_DAYS.name()) ? DayUnit.WORKING_DAYS : DayUnit.DAYS,
                DueBound.valueOf(duty.bound()),
                hour(duty).orElse(null),
                weekendRule(duty));
        return rule.on(calendar);
    }

    // A slip of the pen in the number is named by the check; it must not stop the preview.
    private static int offset(PlanContent.Event event) {
        return Math.max(-DraftDueCheck.MOST_DAYS, Math.min(DraftDueCheck.MOST_DAYS, event.offset()));
    }

    private DueRule rule(PlanContent.Duty duty, String bound, LocalDate day) {
        return new DueRule(DueBound.valueOf(bound), day, hour(duty).orElse(null), weekendRule(duty));
    }

    private String text(PlanContent.Duty duty, DueRule rule) {
        DateTexts words = DateTexts.of(Texts.readerLocale());
        String both = words.due(rule, calendar);
        // Words of the plan's own, e.g. "trước ngày bầu cử 95 ngày", stand in the place of ours.
        boolean own = !duty.dueText().isBlank() && Texts.readerLocale().equals(Texts.VIETNAMESE);
        return own && both.startsWith(words.written(rule))
                ? duty.dueText() + both.substring(words.written(rule).length())
                : both;
    }

    /** Whether the last day is counted from an event whose day nobody knows yet. */
    static boolean awaitsEvent(PlanContent.Duty duty) {
        return duty.event() != null && duty.event().date() == null;
    }

    static boolean dueOnDispatch(PlanContent.Duty duty) {
        return duty.kind() == DutyKind.ACKNOWLEDGE && duty.dueDate() == null && duty.event() == null;
    }

    /** The hour; empty if none is written, if it is none, or if it is midnight, which is the end of the day before. */
    static Optional<LocalTime> hour(PlanContent.Duty duty) {
        try {
            return duty.hour().isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalTime.parse(duty.hour(), HOUR)).filter(hour -> hour.isAfter(LocalTime.MIDNIGHT));
        } catch (DateTimeException notAnHour) {
            return Optional.empty();
        }
    }

    static WeekendRule weekendRule(PlanContent.Duty duty) {
        for (WeekendRule rule : WeekendRule.values()) {
            if (rule.name().equals(duty.weekendRule())) {
                return rule;
            }
        }
        return WeekendRule.NONE;
    }
}
