package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;

/** A duty that is added to a plan in force, by a document that says so. */
@Component
public class LateDuties {

    private static final int TITLE = 500;
    private static final Set<String> KINDS = Set.of(DutyKind.REPORT.name(), DutyKind.SUB_PLAN.name());
    private static final Set<String> ACCEPTANCES = Set.of("RECORDED", "CHECKED");

    private final Plans plans;
    private final UnitRefs refs;
    private final DutyFreeze freeze;
    private final IssuedPlans issued;
    private final ConcernedUnits concerned;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LateDuties(
            Plans plans,
            UnitRefs refs,
            DutyFreeze freeze,
            IssuedPlans issued,
            ConcernedUnits concerned,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.refs = refs;
        this.freeze = freeze;
        this.issued = issued;
        this.concerned = concerned;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param plan a plan in force
     * @param fields {@code kind} (REPORT or SUB_PLAN), {@code title}, {@code dueText}, {@code dueDate} (last day),
     *     {@code respondents} (references), {@code acceptance}
     * @return what stands in the way
     */
    public List<Problem> problems(Plan plan, JsonNode fields) {
        FieldChecks checks = new FieldChecks();
        String title = text(fields, "title");
        checks.required("title", title, TITLE);
        checks.refuseIf(
                Stream.concat(issued.duties(plan.id()).stream(), issued.waiting(plan.id()).stream())
                        .anyMatch(duty -> duty.title().equalsIgnoreCase(title)),
                "title",
                "plan.dutyTitleTaken",
                title);
        checks.optional("dueText", text(fields, "dueText"), TITLE);
        checks.refuseIf(!KINDS.contains(text(fields, "kind")), "kind", "plan.dutyKindMissing");
        checks.refuseIf(!ACCEPTANCES.contains(text(fields, "acceptance")), "acceptance", "plan.dutyAcceptanceMissing");
        LocalDate last = date(fields);
        checks.refuseIf(last == null, "dueDate", "plan.dutyDayMissing");
        checks.refuseIf(
                last != null && last.isBefore(clock.today()),
                "dueDate",
                "plan.dutyOver",
                last == null ? "" : DateTexts.of(Texts.readerLocale()).date(last));
        checks.refuseIf(respondents(fields).isEmpty(), "respondents", "plan.dutyNobody");
        return checks.problems();
    }

    /**
     * @param plan a plan
     * @return codes of the units that it can concern, so that nobody chooses among those of other places
     */
    public List<String> concerned(Plan plan) {
        return concerned.codes(plan);
    }

    /**
     * @param fields as {@link #problems}
     * @return the units that would be asked
     */
    public List<Unit> respondents(JsonNode fields) {
        return List.copyOf(refs.resolveAll(references(fields), clock.today()));
    }

    /**
     * Adds it; its round opens as those of the plan did. Only after {@link #problems} found none.
     *
     * @param plan a plan in force
     * @param fields as {@link #problems}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Plan plan, JsonNode fields) {
        PlanContent.Duty duty = new PlanContent.Duty(
                "late-" + (issued.duties(plan.id()).size() + 1),
                DutyKind.valueOf(text(fields, "kind")),
                text(fields, "title"),
                text(fields, "dueText"),
                "INCLUSIVE",
                date(fields),
                null,
                null,
                null,
                List.of(),
                clock.today(),
                null,
                null,
                null,
                "",
                references(fields),
                List.of(),
                text(fields, "acceptance"),
                true,
                text(fields, "kind").equals(DutyKind.SUB_PLAN.name()) ? "ISSUED" : "SIGNED",
                false,
                null,
                "");
        freeze.freeze(plan, plans.content(plan.id()), duty, clock.today());
        events.publishEvent(new DutiesOpening(plan.id()));
    }

    /** The last day that was typed, or null. */
    public static LocalDate date(JsonNode fields) {
        try {
            return LocalDate.parse(text(fields, "dueDate"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static List<String> references(JsonNode fields) {
        List<String> references = new ArrayList<>();
        fields.path("respondents").forEach(reference -> references.add(reference.asText()));
        return references;
    }

    private static String text(JsonNode fields, String name) {
        return fields.path(name).asText("").strip();
    }
}
