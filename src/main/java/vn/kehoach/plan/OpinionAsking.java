package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;

/**
 * Sends a draft out for comments: the form's {@code asked} with {@code units} (references), {@code lastDay},
 * {@code silenceAgrees} and {@code headApproval}.
 */
@Component
class OpinionAsking {

    private final UnitRefs refs;
    private final DutyFreeze freeze;
    private final IssuedPlans issued;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OpinionAsking(
            UnitRefs refs,
            DutyFreeze freeze,
            IssuedPlans issued,
            ObjectMapper json,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.refs = refs;
        this.freeze = freeze;
        this.issued = issued;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    List<Problem> problems(Plan plan, PlanContent content, Submission submission) {
        JsonNode asked = submission.fields().path("asked");
        FieldChecks checks = new FieldChecks();
        checks.required("title", content.title(), 500);
        checks.refuseIf(content.sections().isEmpty(), "sections", "plan.sectionMissing");
        LocalDate today = clock.today();
        DateTexts words = DateTexts.of(Texts.readerLocale());
        for (String reference : units(asked)) {
            checks.refuseIf(
                    refs.resolve(reference, today).isEmpty(),
                    "asked.units",
                    "plan.unitUnknown",
                    reference.substring(reference.indexOf(':') + 1),
                    words.date(today));
        }
        boolean some = refs.resolveAll(units(asked), today).stream()
                .anyMatch(unit -> refs.obligation(unit, plan.issuingUnit(), today) != Obligation.NONE);
        checks.refuseIf(!some, "asked.units", "opinion.unitsMissing");
        LocalDate last = lastDay(asked);
        checks.refuseIf(last == null, "asked.lastDay", "opinion.lastDayMissing");
        checks.refuseIf(
                last != null && last.isBefore(today),
                "asked.lastDay",
                "opinion.lastDayPast",
                last == null ? "" : words.date(last));
        return checks.problems();
    }

    void ask(Plan plan, PlanContent content, Submission submission) {
        JsonNode asked = submission.fields().path("asked");
        PlanContent.Duty duty = duty(plan, asked);
        freeze.freeze(plan, content, duty, clock.today());
        events.publishEvent(new OpinionsAsked(
                plan.id(),
                duty.dutyKey(),
                asked.path("silenceAgrees").asBoolean(true),
                json.valueToTree(content).toString(),
                submission.login()));
    }

    private PlanContent.Duty duty(Plan plan, JsonNode asked) {
        long before = issued.duties(plan.id()).stream()
                .filter(duty -> duty.key().startsWith("draft-opinion-"))
                .count();
        String title = before == 0 ? "Góp ý dự thảo Kế hoạch" : "Góp ý dự thảo Kế hoạch lần " + (before + 1);
        return new PlanContent.Duty(
                "draft-opinion-" + (before + 1),
                DutyKind.OPINION,
                title,
                "",
                "INCLUSIVE",
                lastDay(asked),
                "",
                "NONE",
                null,
                List.of(),
                clock.today(),
                null,
                null,
                null,
                "",
                units(asked),
                List.of(),
                "RECORDED",
                asked.path("headApproval").asBoolean(true),
                "SIGNED",
                false,
                null,
                "");
    }

    private static List<String> units(JsonNode asked) {
        List<String> units = new ArrayList<>();
        asked.path("units").forEach(unit -> units.add(unit.asText()));
        return units;
    }

    private static LocalDate lastDay(JsonNode asked) {
        try {
            return LocalDate.parse(asked.path("lastDay").asText(""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
