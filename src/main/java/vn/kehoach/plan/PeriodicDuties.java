package vn.kehoach.plan;

import java.util.List;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DataWindow;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.Period;
import vn.kehoach.time.Recurrence;

/**
 * A duty that comes again, as one duty for each period with name, last day and window of data (Decree 09/2019,
 * articles 8 and 12): what is signed are days, not a rule.
 */
final class PeriodicDuties {

    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);

    private PeriodicDuties() {}

    /** Named after the duty given; a period for which the plan writes no day is left without: the drafter is asked. */
    static List<PlanContent.Duty> of(PlanContent.Duty duty, Recurrence recurrence) {
        return recurrence.periods().stream().map(period -> of(duty, period)).toList();
    }

    private static PlanContent.Duty of(PlanContent.Duty duty, Period period) {
        DataWindow data = period.data();
        PlanContent.Duty named = named(duty, period);
        return named.withDays(new PlanContent.Days(
                period.due() == null ? "" : DATES.written(period.due()),
                period.due() == null ? null : period.due().written(),
                null,
                List.of(),
                null,
                data.from(),
                data.to(),
                null,
                null));
    }

    private static PlanContent.Duty named(PlanContent.Duty duty, Period period) {
        return new PlanContent.Duty(
                duty.dutyKey() + "-" + suffix(period),
                duty.kind(),
                (duty.title() + " " + DATES.period(period)).strip(),
                "",
                duty.bound(),
                null,
                duty.hour(),
                duty.weekendRule(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                duty.embeddedIn(),
                duty.respondents(),
                duty.except(),
                duty.acceptance(),
                duty.headApproval(),
                duty.judges(),
                duty.consolidate(),
                null,
                duty.feeds());
    }

    // Keys are unique in the plan and readable in a log: 2023-03, 2023-q1, 2023-h1, 2023.
    private static String suffix(Period period) {
        return switch (period.every()) {
            case MONTH -> "%d-%02d".formatted(period.year(), period.number());
            case QUARTER -> "%d-q%d".formatted(period.year(), period.number());
            case HALF_YEAR -> "%d-h%d".formatted(period.year(), period.number());
            case YEAR -> String.valueOf(period.year());
        };
    }
}
