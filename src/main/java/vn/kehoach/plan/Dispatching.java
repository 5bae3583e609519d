package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.register.NumberEntry;
import vn.kehoach.register.OutgoingDocument;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;

/**
 * Number, date and dispatch (Decree 30/2020, article 14). Number, state and the frozen recipients, tasks and duties are
 * one transaction; filling them into the signed paper and the body's signature follow as a job.
 */
@Component
class Dispatching {

    private final Plans plans;
    private final NumberEntry numbers;
    private final PlanFreeze freeze;
    private final UnitRefs refs;
    private final DutyDates dates;
    private final PlanSignatures signatures;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Dispatching(
            Plans plans,
            NumberEntry numbers,
            PlanFreeze freeze,
            UnitRefs refs,
            DutyDates dates,
            PlanSignatures signatures,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.numbers = numbers;
        this.freeze = freeze;
        this.refs = refs;
        this.dates = dates;
        this.signatures = signatures;
        this.clock = clock;
        this.events = events;
    }

    record RecipientView(String unit, String name, String line, String obligation, String channel) {}

    Map<String, Object> initialFields() {
        return numbers.initialFields();
    }

    /** What the page shows: {@code numbering} and {@code recipients}. */
    Map<String, Object> view(Plan plan) {
        List<RecipientView> recipients = new ArrayList<>();
        for (PlanContent.Recipient line : plans.content(plan.id()).recipients()) {
            for (Unit unit : refs.resolveAll(line.to(), clock.today())) {
                recipients.add(new RecipientView(
                        unit.code(),
                        unit.name(),
                        line.line(),
                        refs.obligation(unit, plan.issuingUnit(), clock.today()).name(),
                        line.channel()));
            }
        }
        return Map.of(
                "numbering", numbers.view(plan.issuingUnit(), plan.kind(), plan.symbol()), "recipients", recipients);
    }

    List<Problem> problems(Plan plan, LocalDate signedOn, Submission submission) {
        FieldChecks checks = new FieldChecks();
        numbers.problems(plan.issuingUnit(), plan.kind(), submission, signedOn).forEach(checks::add);
        checks.refuseIf(!submission.fields().path("checked").asBoolean(), "checked", "plan.fileNotChecked");
        LocalDate today = clock.today();
        for (PlanContent.Duty duty : plans.content(plan.id()).duties()) {
            LocalDate last = dates.lastDay(duty, today).orElse(today);
            checks.refuseIf(last.isBefore(today), "reason", "plan.dueOverBeforeDispatch", duty.title());
        }
        return checks.problems();
    }

    /** @throws Refusal if the plan does not await its number any more */
    void dispatch(Plan plan, Submission submission) {
        PlanContent content = plans.content(plan.id());
        DocumentNumber number = numbers.register(
                new OutgoingDocument(
                        plan.issuingUnit(),
                        plan.kind(),
                        plan.symbol(),
                        numbers.date(submission),
                        "Kế hoạch " + plan.title(),
                        plan.signature().name(),
                        content.recipients().stream()
                                .map(PlanContent.Recipient::line)
                                .collect(Collectors.joining("\n")),
                        "VT, " + plan.draftingUnit(),
                        1,
                        plan.businessKey()),
                submission);
        if (!plans.issued(plan.id(), number)) {
            throw Refusal.conflict("plan.stateMoved");
        }
        signatures.give(plan, number, submission);
        freeze.freeze(plans.byKey(plan.businessKey()), content, clock.today(), channels(submission));
        events.publishEvent(new PlanIssued(plan.id()));
    }

    private static Map<String, String> channels(Submission submission) {
        Map<String, String> channels = new HashMap<>();
        JsonNode sent = submission.fields().path("channels");
        sent.fieldNames()
                .forEachRemaining(
                        unit -> channels.put(unit, sent.path(unit).asText().equals("PAPER") ? "PAPER" : "ELECTRONIC"));
        return channels;
    }
}
