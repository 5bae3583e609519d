package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.DueBound;
import vn.kehoach.time.Every;
import vn.kehoach.time.Recurrence;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Refusal;

/** Reads what a drafter typed for reports that come again, field by field, and expands it. */
@Component
class PeriodRequests {

    private static final int MOST_MONTHS = 120;
    private static final int YEAR = 12;
    private static final int LONGEST_MONTH = 31;

    private final DraftReader reader;

    PeriodRequests(DraftReader reader) {
        this.reader = reader;
    }

    List<PlanContent.Duty> expand(JsonNode request) {
        if (!request.path("duty").isObject()) {
            FieldChecks missing = new FieldChecks();
            missing.refuseIf(true, "duty.title", "work.textMissing");
            throw Refusal.invalid(missing.problems());
        }
        DraftReader.Read<PlanContent.Duty> read = reader.read(request.path("duty"), PlanContent.Duty.class);
        PlanContent.Duty duty = read.content();
        FieldChecks checks = new FieldChecks();
        checks.required("duty.title", duty.title(), 200);
        checks.refuseIf(
                !duty.hour().isEmpty() && DutyDates.hour(duty).isEmpty(), "duty.hour", "plan.hourInvalid", duty.hour());
        Every every = every(request.path("every").asText(""), checks);
        Integer day = number(request.path("dueDay"), "dueDay", 1, LONGEST_MONTH, checks);
        Integer offset = number(request.path("monthOffset"), "monthOffset", -YEAR, YEAR, checks);
        YearMonth first = month(request, "first", checks);
        YearMonth last = month(request, "last", checks);
        span(first, last, checks);
        refuse(checks);
        List<PlanContent.Duty> duties = PeriodicDuties.of(
                duty,
                new Recurrence(
                        every,
                        day,
                        offset == null ? 0 : offset,
                        DueBound.valueOf(duty.bound()),
                        DutyDates.hour(duty).orElse(null),
                        DutyDates.weekendRule(duty),
                        first,
                        last));
        checks.refuseIf(duties.isEmpty(), "last", "plan.periodsNone");
        refuse(checks);
        return duties;
    }

    private static void refuse(FieldChecks checks) {
        if (!checks.problems().isEmpty()) {
            throw Refusal.invalid(checks.problems());
        }
    }

    private static void span(YearMonth first, YearMonth last, FieldChecks checks) {
        if (first == null || last == null) {
            return;
        }
        DateTexts words = DateTexts.of(Texts.readerLocale());
        checks.refuseIf(last.isBefore(first), "last", "plan.periodsReversed", words.month(last), words.month(first));
        checks.refuseIf(!last.isBefore(first.plusMonths(MOST_MONTHS)), "last", "plan.periodsTooMany");
    }

    private static Every every(String sent, FieldChecks checks) {
        Every found = Arrays.stream(Every.values())
                .filter(every -> every.name().equals(sent))
                .findFirst()
                .orElse(null);
        checks.refuseIf(found == null, "every", "plan.choiceUnknown", sent.length() > 40 ? "…" : sent);
        return found;
    }

    private static Integer number(JsonNode sent, String field, int least, int most, FieldChecks checks) {
        String text = sent.isNull() ? "" : sent.asText("").strip();
        if (text.isEmpty()) {
            return null;
        }
        boolean fits = text.matches("-?\\d{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        checks.refuseIf(!fits, field, "plan.numberBetween", least, most);
        return fits ? Integer.valueOf(text) : null;
    }

    private static YearMonth month(JsonNode request, String field, FieldChecks checks) {
        String typed = request.path(field).asText("");
        YearMonth month = TypedMonth.read(typed).orElse(null);
        checks.refuseIf(month == null, field, "plan.monthInvalid", typed.length() > 40 ? "…" : typed);
        return month;
    }
}
