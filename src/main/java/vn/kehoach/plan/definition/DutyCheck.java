package vn.kehoach.plan.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kehoach.time.DueBound;

/** What must hold of the duties of a plan. */
final class DutyCheck {

    private final Faults faults;
    private final PlanDefinition plan;
    private final Set<Target> recipients;
    private final Set<String> keys = new HashSet<>();

    DutyCheck(Faults faults, PlanDefinition plan) {
        this.faults = faults;
        this.plan = plan;
        this.recipients = plan.recipients().stream()
                .flatMap(line -> line.bodies().stream())
                .map(RecipientLine.Body::to)
                .collect(Collectors.toSet());
    }

    void check() {
        faults.each("duties", plan.duties(), this::duty);
        DueDefinition due =
                plan.consolidation() == null ? null : plan.consolidation().due();
        due("consolidation.due", due);
    }

    private void duty(String path, DutyDefinition duty) {
        faults.code(path + ".key", duty.key());
        faults.unless(duty.key() == null || keys.add(duty.key()), path + ".key", "keyTwice", duty.key());
        faults.text(path + ".title", duty.title(), Faults.TITLE);
        faults.present(path + ".kind", duty.kind());
        faults.present(path + ".acceptance", duty.acceptance());
        if (faults.present(path + ".judges", duty.judges())) {
            boolean issuedByPlan =
                    duty.judges() != DutyDefinition.Judged.ISSUED || duty.kind() == DutyDefinition.Kind.SUB_PLAN;
            faults.unless(issuedByPlan, path + ".judges", "judgesIssued");
        }
        Integer opens = duty.opensDaysBefore();
        faults.unless(opens == null || opens >= 0, path + ".opensDaysBefore", "negative", opens);
        respondents(path + ".respondents", duty.respondents());
        due(path + ".due", duty.due());
    }

    private void respondents(String path, List<DutyDefinition.Respondents> respondents) {
        faults.unless(!respondents.isEmpty(), path, "missing");
        Set<Target> seen = new HashSet<>();
        faults.each(path, respondents, (at, respondent) -> {
            if (faults.present(at + ".obligation", respondent.obligation())) {
                faults.unless(respondent.obligation() != Obligation.NONE, at + ".obligation", "respondentNone");
            }
            if (faults.present(at + ".to", respondent.to())) {
                faults.unless(seen.add(respondent.to()), at + ".to", "respondentTwice", respondent.to());
                // Who is asked for something must have got the paper that asks.
                faults.unless(
                        recipients.contains(respondent.to()), at + ".to", "respondentNotRecipient", respondent.to());
            }
        });
    }

    private void due(String path, DueDefinition due) {
        if (due == null) {
            return;
        }
        faults.present(path + ".bound", due.bound());
        faults.unless(!LocalTime.MIDNIGHT.equals(due.hour()), path + ".hour", "midnight");
        if (!faults.present(path + ".anchor", due.anchor())) {
            return;
        }
        if (due.anchor() == DueDefinition.Anchor.DISPATCH_DAY) {
            faults.unless(due.date() == null, path + ".date", "dateOfDispatch");
        } else if (faults.present(path + ".date", due.date())) {
            boolean inYear = due.date().getYear() == plan.year()
                    // "Before 1 January" of the next year has its last day in the plan's.
                    || due.bound() == DueBound.EXCLUSIVE && due.date().equals(LocalDate.of(plan.year() + 1, 1, 1));
            faults.unless(
                    inYear, path + ".date", "dueOutOfRange", due.date().toString(), Integer.toString(plan.year()));
        }
    }
}
