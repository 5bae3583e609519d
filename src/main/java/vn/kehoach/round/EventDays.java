package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.EventDuties;
import vn.kehoach.plan.IssuedPlans;
import vn.kehoach.plan.Obligation;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** The focal body enters the day of an event that a duty of an issued plan waits for; the round of that duty opens. */
@Service
@Transactional
public class EventDays {

    private final RoundAccess access;
    private final Plans plans;
    private final IssuedPlans issued;
    private final EventDuties duties;
    private final Decisions decisions;
    private final CurrentUser user;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    EventDays(
            RoundAccess access,
            Plans plans,
            IssuedPlans issued,
            EventDuties duties,
            Decisions decisions,
            CurrentUser user,
            Texts texts,
            ApplicationEventPublisher events) {
        this.access = access;
        this.plans = plans;
        this.issued = issued;
        this.duties = duties;
        this.decisions = decisions;
        this.user = user;
        this.texts = texts;
        this.events = events;
    }

    /**
     * What the day would do.
     *
     * @param text both halves of the time limit, with the last day reached
     * @param lastDay last day still in time
     * @param opensOn when the units are asked
     * @param change whom it reaches
     */
    public record Preview(String text, LocalDate lastDay, LocalDate opensOn, ChangePreview change) {}

    /**
     * @param planId a plan
     * @return whether the person logged in may enter days of its events now
     */
    @Transactional(readOnly = true)
    public boolean mayEnter(long planId) {
        return plans.find(planId)
                .filter(plan -> plan.state() == PlanState.ISSUED)
                .filter(plan -> access.maySteer(plan.focalUnit()))
                .isPresent();
    }

    /**
     * @param planId the plan
     * @param dutyId one of its duties that waits
     * @param fields {@code eventDate}, and {@code consolidationDue} where the answers are made one report
     * @return what {@link #enter} would do; nothing is changed
     * @throws Refusal as {@link #enter}
     */
    @Transactional(readOnly = true)
    public Preview preview(long planId, long dutyId, JsonNode fields) {
        Duty duty = waiting(plan(planId), dutyId);
        LocalDate day = checked(duty, fields);
        EventDuties.Counted counted = duties.count(duty, day);
        List<ChangePreview.Touched> touched = counted.units().stream()
                .map(unit -> new ChangePreview.Touched(
                        unit.unit(),
                        unit.unitName(),
                        unit.obligation() == Obligation.ORDER,
                        null,
                        counted.lastDay(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        return new Preview(
                duties.text(duty, day), counted.lastDay(), counted.opensOn(), new ChangePreview(touched, List.of(), 0));
    }

    /**
     * @param planId the plan
     * @param dutyId one of its duties that waits
     * @param fields as {@link #preview}
     * @throws Refusal if it is not his, the plan is not in force, the duty waits no more, or a field is wrong
     */
    public void enter(long planId, long dutyId, JsonNode fields) {
        Plan plan = plan(planId);
        Duty duty = waiting(plan, dutyId);
        LocalDate day = checked(duty, fields);
        if (!duties.enter(duty, day, Fields.date(fields, "consolidationDue").orElse(null))) {
            throw Refusal.conflict("round.eventTooLate");
        }
        DateTexts words = DateTexts.of(Texts.VIETNAMESE);
        record(
                plan,
                "event-day",
                texts.in(
                        Texts.VIETNAMESE,
                        "round.eventDay",
                        duty.title(),
                        duty.event().name(),
                        words.date(day),
                        words.date(duties.count(duty, day).lastDay())));
    }

    /**
     * The event does not take place: the duty asks nothing any more.
     *
     * @param planId the plan
     * @param dutyId one of its duties that waits
     * @param fields {@code reason}
     * @throws Refusal if it is not his, the plan is not in force, the duty waits no more, or the reason is missing
     */
    public void letGo(long planId, long dutyId, JsonNode fields) {
        Plan plan = plan(planId);
        Duty duty = waiting(plan, dutyId);
        List<Problem> problems = new ArrayList<>();
        Fields.reason(problems, fields, true);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (!duties.letGo(duty)) {
            throw Refusal.conflict("round.eventTooLate");
        }
        record(
                plan,
                "event-let-go",
                texts.in(Texts.VIETNAMESE, "round.eventLetGo", duty.title(), Fields.text(fields, "reason")));
        // It may have been all that the plan still waited for.
        events.publishEvent(new RoundsMayBeFulfilled(planId));
    }

    private Plan plan(long planId) {
        Plan plan =
                plans.find(planId).filter(p -> access.maySteer(p.focalUnit())).orElseThrow(Refusal::notFound);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.conflict("round.eventTooLate");
        }
        return plan;
    }

    private Duty waiting(Plan plan, long dutyId) {
        return issued.waiting(plan.id()).stream()
                .filter(duty -> duty.id() == dutyId)
                .findFirst()
                .orElseThrow(() -> issued.duty(dutyId)
                        .filter(duty -> duty.planId() == plan.id())
                        .map(duty -> Refusal.conflict("round.eventTooLate"))
                        .orElseGet(Refusal::notFound));
    }

    private LocalDate checked(Duty duty, JsonNode fields) {
        LocalDate day = Fields.date(fields, "eventDate").orElse(null);
        List<Problem> problems = duties.problems(
                duty, day, Fields.date(fields, "consolidationDue").orElse(null));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return day;
    }

    private void record(Plan plan, String action, String words) {
        decisions.record(plan.businessKey(), null, action, plan.focalUnit(), user.required(), action, words);
    }
}
