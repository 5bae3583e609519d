package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/** What has to be right before a draft is submitted. */
@Component
class DraftCheck {

    private static final int TITLE = 500;
    /** The longest section of the five plans has about 9,000 characters. */
    private static final int SECTION = 50_000;

    private static final int NAME = 200;
    /** As long as the register of tasks keeps it. */
    private static final int NUMBER = 20;

    private static final int MOST_ROWS = 500;

    private final UnitRefs refs;
    private final DraftDueCheck days;
    private final ParentPlans parents;
    private final BusinessClock clock;

    DraftCheck(UnitRefs refs, DraftDueCheck days, ParentPlans parents, BusinessClock clock) {
        this.refs = refs;
        this.days = days;
        this.parents = parents;
        this.clock = clock;
    }

    List<Problem> problems(Plan plan, PlanContent content) {
        FieldChecks checks = new FieldChecks();
        checks.required("title", content.title(), TITLE);
        text(content, checks);
        annex(content.annex(), checks);
        tasksAndQuotas(content, checks);
        recipients(content.recipients(), checks);
        duties(plan, content, checks);
        ChoiceCheck.check(content, checks);
        signer(content, checks);
        parents.check(plan, content, checks);
        if (plan.needsProposal()) {
            checks.required("proposalText", content.proposalText(), SECTION);
        }
        focalUnit(content.focalUnit(), checks);
        return checks.problems();
    }

    /** Its code alone: a reference such as {@code unit:…} names nobody's tasks, and the plan could never be closed. */
    private void focalUnit(String code, FieldChecks checks) {
        boolean known =
                refs.resolve(code, clock.today()).stream().map(Unit::code).anyMatch(code::equals);
        checks.refuseIf(!known, "focalUnit", "plan.unitUnknown", code, today(), refs.hint(code, clock.today()));
    }

    // TL. needs a rule of the house, TUQ. a written authorisation (Decree 30/2020, article 13.3 and 13.4).
    private static void signer(PlanContent content, FieldChecks checks) {
        boolean inPlace = List.of("BY_ORDER", "AUTHORISED").contains(content.signer());
        if (inPlace) {
            checks.required("signing.title", content.signing().title(), NAME);
            checks.required("signing.basis", content.signing().basis(), TITLE);
        } else {
            checks.optional("signing.title", content.signing().title(), NAME);
            checks.optional("signing.basis", content.signing().basis(), TITLE);
        }
        checks.refuseIf(
                !List.of("", "TM", "NONE").contains(content.signing().onBehalf()),
                "signing.onBehalf",
                "plan.choiceUnknown",
                content.signing().onBehalf());
    }

    private void text(PlanContent content, FieldChecks checks) {
        checks.refuseIf(content.legalBases().isEmpty(), "legalBases", "plan.basisMissing");
        for (int i = 0; i < content.legalBases().size(); i++) {
            checks.required(
                    "legalBases[%d].text".formatted(i),
                    content.legalBases().get(i).text(),
                    FieldChecks.TEXT);
        }
        checks.optional("opening", content.opening(), FieldChecks.TEXT);
        checks.optional("closing", content.closing(), FieldChecks.TEXT);
        checks.refuseIf(content.sections().isEmpty(), "sections", "plan.sectionMissing");
        for (int i = 0; i < content.sections().size(); i++) {
            PlanContent.Section section = content.sections().get(i);
            checks.optional("sections[%d].number".formatted(i), section.number(), NAME);
            checks.required("sections[%d].title".formatted(i), section.title(), TITLE);
            checks.required("sections[%d].body".formatted(i), section.body(), SECTION);
        }
    }

    private void annex(PlanContent.Annex annex, FieldChecks checks) {
        checks.refuseIf(annex.rows().size() > MOST_ROWS, "annex.rows", "plan.tooManyRows", MOST_ROWS);
        checks.refuseIf(
                annex.columns().size() != annex.parts().size()
                        && !annex.columns().isEmpty(),
                "annex.columns",
                "plan.annexColumns",
                annex.columns().size(),
                annex.parts().size());
        for (int i = 0; i < annex.rows().size(); i++) {
            row(annex, annex.rows().get(i), "annex.rows[%d].".formatted(i), checks);
        }
    }

    // A heading says what stands below it; every other row has what the annex has a column for.
    private void row(PlanContent.Annex annex, PlanContent.Row row, String at, FieldChecks checks) {
        checks.optional(at + "number", row.number(), NUMBER);
        if (row.heading()) {
            checks.required(at + "content", row.content(), FieldChecks.TEXT);
            return;
        }
        cell(annex.has("FORM"), at + "form", row.form(), FieldChecks.TEXT, checks);
        cell(annex.has("CONTENT"), at + "content", row.content(), FieldChecks.TEXT, checks);
        cell(annex.has("LEAD"), at + "lead", row.lead(), TITLE, checks);
        checks.optional(at + "time", row.time(), TITLE);
        checks.optional(at + "coordinating", row.coordinating(), TITLE);
        checks.optional(at + "product", row.product(), FieldChecks.TEXT);
        checks.optional(at + "note", row.note(), FieldChecks.TEXT);
        known(at + "leadUnits", row.leadUnits(), checks);
        known(at + "coordinatingUnits", row.coordinatingUnits(), checks);
    }

    private static void cell(boolean wanted, String field, String text, int longest, FieldChecks checks) {
        if (wanted) {
            checks.required(field, text, longest);
        } else {
            checks.optional(field, text, longest);
        }
    }

    private void tasksAndQuotas(PlanContent content, FieldChecks checks) {
        for (int i = 0; i < content.tasks().size(); i++) {
            PlanContent.Task task = content.tasks().get(i);
            checks.required("tasks[%d].text".formatted(i), task.text(), FieldChecks.TEXT);
            checks.required("tasks[%d].actor".formatted(i), task.actor(), TITLE);
            known("tasks[%d].units".formatted(i), task.units(), checks);
        }
        for (int i = 0; i < content.quotas().size(); i++) {
            PlanContent.Quota quota = content.quotas().get(i);
            String at = "quotas[%d].".formatted(i);
            checks.required(at + "object", quota.object(), TITLE);
            known(at + "unit", List.of(quota.unit()), checks);
            boolean range = quota.op().equals("range");
            checks.refuseIf(
                    range
                            ? quota.min() == null
                                    || quota.max() == null
                                    || quota.min().compareTo(quota.max()) > 0
                            : quota.amount() == null || quota.amount().signum() < 0,
                    at + (range ? "min" : "amount"),
                    range ? "plan.rangeInvalid" : "plan.numberInvalid",
                    quota.object(),
                    quota.amount() == null ? "" : quota.amount().toPlainString().replace('.', ','));
        }
    }

    private void recipients(List<PlanContent.Recipient> recipients, FieldChecks checks) {
        checks.refuseIf(recipients.isEmpty(), "recipients", "plan.recipientMissing");
        Map<String, Integer> lineOf = new HashMap<>();
        for (int i = 0; i < recipients.size(); i++) {
            PlanContent.Recipient recipient = recipients.get(i);
            checks.required("recipients[%d].line".formatted(i), recipient.line(), TITLE);
            String field = "recipients[%d].to".formatted(i);
            known(field, recipient.to(), checks);
            for (String reference : recipient.to()) {
                for (Unit unit : refs.resolve(reference, clock.today())) {
                    Integer before = lineOf.putIfAbsent(unit.code(), i + 1);
                    if (before != null) {
                        String code = UnitRefs.isGroup(reference) ? "plan.recipientInGroup" : "plan.recipientDuplicate";
                        checks.add(Problem.of(field, code, unit.name(), before));
                    }
                }
            }
        }
    }

    private void duties(Plan plan, PlanContent content, FieldChecks checks) {
        Set<String> keys = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < content.duties().size(); i++) {
            PlanContent.Duty duty = content.duties().get(i);
            String at = "duties[%d].".formatted(i);
            if (!duty.title().isBlank()) {
                checks.refuseIf(!titles.add(duty.title().strip()), at + "title", "plan.dutyTwice", duty.title());
            }
            checks.refuseIf(
                    duty.dutyKey().isBlank() || !keys.add(duty.dutyKey()),
                    at + "title",
                    "plan.dutyTwice",
                    duty.title());
            duty(plan, duty, at, checks);
        }
    }

    /** One duty, wherever it was typed. */
    void duty(Plan plan, PlanContent.Duty duty, String at, FieldChecks checks) {
        checks.refuseIf(duty.kind() == null, at + "kind", "work.textMissing");
        checks.required(at + "title", duty.title(), NAME);
        known(at + "respondents", duty.respondents(), checks);
        known(at + "except", duty.except(), checks);
        checks.refuseIf(
                refs.resolveAll(duty.respondents(), clock.today()).isEmpty(),
                at + "respondents",
                "plan.respondentMissing",
                duty.title());
        if (duty.kind() != null) {
            days.check(plan.year(), duty, at, checks);
        }
    }

    private void known(String field, List<String> references, FieldChecks checks) {
        for (String reference : references) {
            checks.refuseIf(
                    refs.resolve(reference, clock.today()).isEmpty(),
                    field,
                    "plan.unitUnknown",
                    UnitRefs.name(reference),
                    today(),
                    refs.hint(UnitRefs.name(reference), clock.today()));
        }
    }

    private String today() {
        return date(clock.today());
    }

    private static String date(LocalDate day) {
        return DateTexts.of(Texts.readerLocale()).date(day);
    }
}
