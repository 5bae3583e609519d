package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kehoach.plan.definition.DueDefinition;
import vn.kehoach.plan.definition.DutyDefinition;
import vn.kehoach.plan.definition.PlanDefinition;
import vn.kehoach.plan.definition.Target;
import vn.kehoach.time.DataWindow;
import vn.kehoach.time.DueBound;

/**
 * The duties of a definition as rounds with one last day each: one that comes again becomes one for every period, before
 * anybody sees the draft.
 */
final class DefinitionDuties {

    private DefinitionDuties() {}

    static List<PlanContent.Duty> of(PlanDefinition definition) {
        return definition.duties().stream()
                .flatMap(duty -> of(duty, definition.year()).stream())
                .toList();
    }

    private static List<PlanContent.Duty> of(DutyDefinition d, int year) {
        PlanContent.Duty duty = duty(d);
        return d.due() != null && d.due().anchor() == DueDefinition.Anchor.RECURRING
                ? PeriodicDuties.of(duty, d.due().recurring(year))
                : List.of(duty);
    }

    private static PlanContent.Duty duty(DutyDefinition d) {
        DueDefinition due = d.due();
        LocalDate date = date(due);
        DueBound bound = bound(due);
        Optional<DataWindow> usual = d.kind() == DutyDefinition.Kind.REPORT && d.dataFrom() == null
                ? PeriodTitles.window(d.title())
                : Optional.empty();
        return new PlanContent.Duty(
                d.key(),
                DutyKind.valueOf(d.kind().name()),
                d.title(),
                due == null || due.text() == null || recurring(due) ? "" : due.text(),
                bound.name(),
                date,
                due == null || due.hour() == null ? "" : due.hour().toString(),
                due == null ? "NONE" : due.weekendRule().name(),
                event(due),
                d.levels().stream()
                        .map(level -> new PlanContent.Level(
                                level.to().toString(), level.bound().name(), level.date()))
                        .toList(),
                opensOn(d, bound, date),
                d.dataFrom() == null ? usual.map(DataWindow::from).orElse(null) : d.dataFrom(),
                d.dataTo() == null ? usual.map(DataWindow::to).orElse(null) : d.dataTo(),
                d.closesAfter(),
                d.embeddedIn(),
                d.respondents().stream().map(r -> r.to().toString()).toList(),
                d.respondents().stream()
                        .flatMap(r -> r.except().stream())
                        .map(Target::toString)
                        .distinct()
                        .toList(),
                d.acceptance().name(),
                d.headApproval(),
                d.judges().name(),
                d.consolidate(),
                d.consolidationDue(),
                d.feeds());
    }

    private static boolean recurring(DueDefinition due) {
        return due.anchor() == DueDefinition.Anchor.RECURRING;
    }

    private static LocalDate date(DueDefinition due) {
        if (due == null) {
            return null;
        }
        return switch (due.anchor()) {
            case DATE -> due.date();
            case WINDOW -> due.window().to();
            case DISPATCH_DAY, EVENT, RECURRING, UNDATED -> null;
        };
    }

    // The last day of a window and the day reached from an event still count unless the plan says before it.
    private static DueBound bound(DueDefinition due) {
        return due == null || due.bound() == null || due.anchor() == DueDefinition.Anchor.WINDOW
                ? DueBound.INCLUSIVE
                : due.bound();
    }

    private static PlanContent.Event event(DueDefinition due) {
        return due == null || due.event() == null
                ? null
                : new PlanContent.Event(
                        due.event().name(),
                        due.event().date(),
                        due.event().offset(),
                        due.event().unit().name());
    }

    private static LocalDate opensOn(DutyDefinition d, DueBound bound, LocalDate date) {
        if (d.due() != null && d.due().anchor() == DueDefinition.Anchor.WINDOW) {
            return d.due().window().from();
        }
        if (date == null || d.opensDaysBefore() == null) {
            return null;
        }
        LocalDate last = bound == DueBound.EXCLUSIVE ? date.minusDays(1) : date;
        LocalDate opens = last.minusDays(d.opensDaysBefore());
        // As every report does: need not be said.
        return d.kind() == DutyDefinition.Kind.REPORT && d.opensDaysBefore() == DutyDates.OPEN_BEFORE ? null : opens;
    }
}
