package vn.kehoach.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.FieldChecks;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/**
 * A duty that is added to a plan in force, by a document that says so: any kind that a draft can hold, with the same
 * fields and the same checks.
 */
@Component
public class LateDuties {

    private final Plans plans;
    private final DraftReader reader;
    private final DraftCheck check;
    private final FeedCheck feeds;
    private final DutyDates dates;
    private final DutyFreeze freeze;
    private final IssuedPlans issued;
    private final ConcernedUnits concerned;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LateDuties(
            Plans plans,
            DraftReader reader,
            DraftCheck check,
            FeedCheck feeds,
            DutyDates dates,
            DutyFreeze freeze,
            IssuedPlans issued,
            ConcernedUnits concerned,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.reader = reader;
        this.check = check;
        this.feeds = feeds;
        this.dates = dates;
        this.freeze = freeze;
        this.issued = issued;
        this.concerned = concerned;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param plan a plan in force
     * @return which reports of the asking plan such a duty may go into, as choices of a form
     */
    public List<Map<String, String>> reportsAbove(Plan plan) {
        return feeds.choices(plan).stream()
                .map(choice -> Map.of("value", choice.value(), "label", choice.label()))
                .toList();
    }

    /**
     * @param plan a plan
     * @return codes of the units that it can concern, so that nobody chooses among those of other places
     */
    public List<String> concerned(Plan plan) {
        return concerned.codes(plan);
    }

    /**
     * @param plan a plan in force
     * @param fields those of {@link PlanContent.Duty}
     * @return what stands in the way
     */
    public List<Problem> problems(Plan plan, JsonNode fields) {
        try {
            DraftReader.Read<PlanContent.Duty> read = read(plan, fields);
            PlanContent.Duty duty = read.content();
            FieldChecks checks = new FieldChecks();
            checks.refuseIf(
                    issued.duties(plan.id()).stream()
                            .anyMatch(other -> other.title().equalsIgnoreCase(duty.title())),
                    "title",
                    "plan.dutyTitleTaken",
                    duty.title());
            check.duty(plan, duty, "", checks);
            ChoiceCheck.duty(duty, "", checks);
            feeds.check(plan, duty, "", checks);
            // A draft may go out while an event has no day; a round that opens now cannot wait for one.
            checks.refuseIf(DutyDates.awaitsEvent(duty), "event.date", "plan.lateEventDay");
            boolean known =
                    duty.kind() != null && dates.lastDay(duty, clock.today()).isPresent();
            checks.refuseIf(
                    known
                            && checks.problems().isEmpty()
                            && look(plan, duty).respondents().isEmpty(),
                    "respondents",
                    "plan.dutyNobody");
            return read.with(checks.problems());
        } catch (Refusal unreadable) {
            return unreadable.problems();
        }
    }

    /**
     * @param plan a plan in force
     * @param fields as {@link #problems}, which found none
     * @return the duty as it would be: its days, whom it asks or orders; nothing is changed
     */
    public Duty look(Plan plan, JsonNode fields) {
        return look(plan, read(plan, fields).content());
    }

    private Duty look(Plan plan, PlanContent.Duty duty) {
        return freeze.look(plan, plans.content(plan.id()), duty, clock.today());
    }

    /**
     * Adds it; its round opens as those of the plan did. Only after {@link #problems} found none.
     *
     * @param plan a plan in force
     * @param fields as {@link #problems}
     * @return the duty, with its row
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Duty add(Plan plan, JsonNode fields) {
        PlanContent.Duty duty = read(plan, fields).content();
        freeze.freeze(plan, plans.content(plan.id()), duty, clock.today());
        events.publishEvent(new DutiesOpening(plan.id()));
        return issued.duties(plan.id()).stream()
                .filter(added -> added.key().equals(duty.dutyKey()))
                .findFirst()
                .orElseThrow();
    }

    // What the form leaves out is as most duties have it; the day that is typed counts, unless somebody says otherwise.
    private DraftReader.Read<PlanContent.Duty> read(Plan plan, JsonNode fields) {
        if (!(fields instanceof ObjectNode)) {
            throw Refusal.invalid(List.of(Problem.of("title", "plan.unreadableField")));
        }
        ObjectNode typed = fields.deepCopy();
        typed.put("dutyKey", "late-" + (issued.duties(plan.id()).size() + 1));
        String kind = fields.path("kind").asText("");
        otherwise(typed, "bound", "INCLUSIVE");
        otherwise(typed, "judges", kind.equals(DutyKind.SUB_PLAN.name()) ? "ISSUED" : "SIGNED");
        otherwise(typed, "acceptance", kind.equals(DutyKind.ACKNOWLEDGE.name()) ? "NONE" : "CHECKED");
        if (!typed.has("headApproval")) {
            typed.put("headApproval", true);
        }
        return reader.read(typed, PlanContent.Duty.class);
    }

    private static void otherwise(ObjectNode typed, String field, String usual) {
        if (typed.path(field).asText("").isBlank()) {
            typed.put(field, usual);
        }
    }
}
