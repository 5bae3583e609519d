package vn.kehoach.plan.definition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of the duties of a plan. */
final class DutyCheck {

    /** As much as the form takes. */
    private static final int DUTY_TITLE = 200;

    private final Faults faults;
    private final PlanDefinition plan;
    private final Set<Target> recipients;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final DueCheck due;

    DutyCheck(Faults faults, PlanDefinition plan) {
        this.faults = faults;
        this.plan = plan;
        this.due = new DueCheck(faults, plan.year());
        this.recipients = plan.recipients().stream()
                .flatMap(line -> line.bodies().stream())
                .map(RecipientLine.Body::to)
                .collect(Collectors.toSet());
    }

    void check() {
        faults.each("duties", plan.duties(), this::duty);
        DueDefinition limit =
                plan.consolidation() == null ? null : plan.consolidation().due();
        due.check("consolidation.due", limit);
    }

    private void duty(String path, DutyDefinition duty) {
        faults.code(path + ".key", duty.key());
        faults.unless(duty.key() == null || keys.add(duty.key()), path + ".key", "keyTwice", duty.key());
        if (faults.text(path + ".title", duty.title(), DUTY_TITLE)) {
            // A recurring duty is named by its periods too: a quarter and a year may share the words before.
            boolean first = titles.add(duty.title().strip() + every(duty));
            faults.unless(first, path + ".title", "titleTwice", duty.title());
        }
        faults.present(path + ".kind", duty.kind());
        faults.present(path + ".acceptance", duty.acceptance());
        if (faults.present(path + ".judges", duty.judges())) {
            boolean issuedByPlan =
                    duty.judges() != DutyDefinition.Judged.ISSUED || duty.kind() == DutyDefinition.Kind.SUB_PLAN;
            faults.unless(issuedByPlan, path + ".judges", "judgesIssued");
        }
        faults.unless(
                duty.judgesText() == null || duty.judges() == DutyDefinition.Judged.ASK,
                path + ".judgesText",
                "judgesTextWithoutAsk");
        Integer opens = duty.opensDaysBefore();
        faults.unless(opens == null || opens >= 0, path + ".opensDaysBefore", "negative", opens);
        respondents(path + ".respondents", duty.respondents());
        due.check(path + ".due", duty.due());
        levels(path, duty);
        span(path, duty);
        faults.codeIfAny(path + ".feeds", duty.feeds());
        faults.codeIfAny(path + ".reportTo", duty.reportTo());
        faults.codeIfAny(path + ".through", duty.through());
    }

    private static String every(DutyDefinition duty) {
        boolean recurs = duty.due() != null && duty.due().recurrence() != null;
        return recurs ? " " + duty.due().recurrence().every() : "";
    }

    private void levels(String path, DutyDefinition duty) {
        Set<Target> asked =
                duty.respondents().stream().map(DutyDefinition.Respondents::to).collect(Collectors.toSet());
        Set<Target> seen = new HashSet<>();
        faults.each(path + ".levels", duty.levels(), (at, level) -> {
            if (faults.present(at + ".to", level.to())) {
                faults.unless(asked.contains(level.to()), at + ".to", "levelNotRespondent", level.to());
                faults.unless(seen.add(level.to()), at + ".to", "respondentTwice", level.to());
            }
            faults.present(at + ".bound", level.bound());
            if (faults.present(at + ".date", level.date())) {
                due.inYear(at + ".date", level.date());
            }
        });
    }

    private void span(String path, DutyDefinition duty) {
        boolean turned = duty.dataFrom() != null
                && duty.dataTo() != null
                && duty.dataTo().isBefore(duty.dataFrom());
        faults.unless(!turned, path + ".dataTo", "spanTurned", duty.dataFrom() + "", duty.dataTo() + "");
        LocalDate last = duty.due() == null ? null : duty.due().date();
        faults.unless(
                duty.closesAfter() == null
                        || last == null
                        || !duty.closesAfter().isBefore(last),
                path + ".closesAfter",
                "closesTooEarly",
                duty.closesAfter() + "",
                last + "");
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
                // Who is asked for something must have got the paper that asks, unless the text itself forgot him.
                boolean listed = recipients.contains(respondent.to()) || recipients.contains(respondent.memberOf());
                faults.unless(listed || respondent.unlisted(), at + ".to", "respondentNotRecipient", respondent.to());
                faults.unless(!listed || !respondent.unlisted(), at + ".unlisted", "unlistedIsListed", respondent.to());
            }
        });
    }
}
