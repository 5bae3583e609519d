package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.time.LevelGap;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/** Which report of the asking plan a duty of a unit's own plan goes into, and whether it leaves time for that. */
@Component
class FeedCheck implements DraftLook {

    private final IssuedPlans issued;
    private final DutyDates dates;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    FeedCheck(IssuedPlans issued, DutyDates dates, WorkingCalendar calendar, BusinessClock clock) {
        this.issued = issued;
        this.dates = dates;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A choice of the form. */
    record Choice(String value, String label) {}

    List<Choice> choices(Plan plan) {
        return parents(plan).values().stream()
                .map(duty -> new Choice(duty.key(), duty.title()))
                .toList();
    }

    /** What the asking plan holds the unit to, for quotas of its own plan to go into. */
    List<Choice> quotaChoices(Plan plan) {
        return quotas(plan).stream()
                .map(quota -> new Choice(String.valueOf(quota.id()), words(quota)))
                .toList();
    }

    private static String words(IssuedPlans.UnitQuota quota) {
        return quota.unitText().isBlank() ? quota.object() : quota.object() + " (" + quota.unitText() + ")";
    }

    private List<IssuedPlans.UnitQuota> quotas(Plan plan) {
        return plan.parentPlanId() == null ? List.of() : issued.quotasOf(plan.parentPlanId(), plan.issuingUnit());
    }

    List<Problem> problems(Plan plan, PlanContent content) {
        Map<String, Duty> parents = parents(plan);
        FieldChecks checks = new FieldChecks();
        List<String> quotas = quotaChoices(plan).stream().map(Choice::value).toList();
        for (int i = 0; i < content.quotas().size(); i++) {
            PlanContent.Quota quota = content.quotas().get(i);
            checks.refuseIf(
                    !quota.feeds().isEmpty() && !quotas.contains(quota.feeds()),
                    "quotas[%d].feeds".formatted(i),
                    "plan.feedsQuotaUnknown",
                    quota.object());
        }
        for (int i = 0; i < content.duties().size(); i++) {
            check(parents, content.duties().get(i), "duties[%d].".formatted(i), checks);
        }
        return checks.problems();
    }

    /** One duty, wherever it was typed. */
    void check(Plan plan, PlanContent.Duty duty, String at, FieldChecks checks) {
        check(parents(plan), duty, at, checks);
    }

    private static void check(Map<String, Duty> parents, PlanContent.Duty duty, String at, FieldChecks checks) {
        checks.refuseIf(
                !duty.feeds().isEmpty() && !parents.containsKey(duty.feeds()),
                at + "feeds",
                "plan.feedsUnknown",
                duty.feeds(),
                duty.title());
    }

    @Override
    public void look(Plan plan, PlanContent content, Found found) {
        Map<String, Duty> parents = parents(plan);
        DateTexts words = DateTexts.of(Texts.readerLocale());
        for (int i = 0; i < content.duties().size(); i++) {
            PlanContent.Duty duty = content.duties().get(i);
            Duty parent = parents.get(duty.feeds());
            LocalDate last = duty.kind() == null
                    ? null
                    : dates.lastDay(duty, clock.today()).orElse(null);
            if (parent != null && last != null) {
                found.warnIf(
                        !LevelGap.between(last, parent.lastDay(), calendar).enough(),
                        "duties[%d].dueDate".formatted(i),
                        "plan.warnFeedsLate",
                        words.date(last),
                        duty.title(),
                        words.date(parent.lastDay()));
            }
        }
    }

    private Map<String, Duty> parents(Plan plan) {
        Map<String, Duty> reports = new LinkedHashMap<>();
        if (plan.parentPlanId() != null) {
            issued.duties(plan.parentPlanId()).stream()
                    .filter(duty -> duty.kind() == DutyKind.REPORT)
                    .forEach(duty -> reports.put(duty.key(), duty));
        }
        return reports;
    }
}
