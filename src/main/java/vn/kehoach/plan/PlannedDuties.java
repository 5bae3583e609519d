package vn.kehoach.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** What a plan asks of whom until when: of an issued plan as it was frozen, of a draft as if it were issued today. */
@Service
@Transactional(readOnly = true)
public class PlannedDuties {

    private final Plans plans;
    private final PlanAccess access;
    private final IssuedPlans issued;
    private final DutyFreeze freeze;
    private final DutyDates dates;
    private final CurrentUser user;
    private final BusinessClock clock;

    PlannedDuties(
            Plans plans,
            PlanAccess access,
            IssuedPlans issued,
            DutyFreeze freeze,
            DutyDates dates,
            CurrentUser user,
            BusinessClock clock) {
        this.plans = plans;
        this.access = access;
        this.issued = issued;
        this.freeze = freeze;
        this.dates = dates;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A duty with its units.
     *
     * @param kind what is asked
     * @param title name of its round
     * @param dueText as the plan writes it
     * @param hour on the last day, or null for the whole day
     * @param opensOn when the units are asked, or null while no day is known
     * @param respondents who is asked; their last days are null while no day is known
     */
    public record Planned(
            DutyKind kind,
            String title,
            String dueText,
            LocalTime hour,
            LocalDate opensOn,
            List<Duty.Respondent> respondents) {}

    /**
     * What a plan asks.
     *
     * @param plan the plan
     * @param focalUnit code of the body that follows it up
     * @param duties in the plan's order
     */
    public record PlannedPlan(Plan plan, String focalUnit, List<Planned> duties) {}

    /**
     * @param planId a plan
     * @return what it asks
     * @throws Refusal not found, unless the person works in a body that makes it
     */
    public PlannedPlan of(long planId) {
        Plan plan = plans.find(planId).filter(this::admits).orElseThrow(Refusal::notFound);
        if (plan.state().dispatched()) {
            return new PlannedPlan(
                    plan,
                    plan.focalUnit(),
                    issued.duties(planId).stream().map(PlannedDuties::frozen).toList());
        }
        PlanContent content = plans.content(planId);
        return new PlannedPlan(
                plan,
                content.focalUnit(),
                content.duties().stream()
                        .map(duty -> drafted(plan, content, duty))
                        .toList());
    }

    /**
     * @param planId a plan
     * @return whether the person works in a body that makes it
     */
    public boolean admits(long planId) {
        return plans.find(planId).filter(this::admits).isPresent();
    }

    private boolean admits(Plan plan) {
        return access.makes(plan, user.groups());
    }

    private static Planned frozen(Duty duty) {
        return new Planned(duty.kind(), duty.title(), duty.dueText(), duty.hour(), duty.opensOn(), duty.respondents());
    }

    private Planned drafted(Plan plan, PlanContent content, PlanContent.Duty duty) {
        LocalDate today = clock.today();
        List<Duty.Respondent> asked = freeze.wouldAsk(plan, content, duty, today);
        LocalDate latest = asked.stream()
                .map(Duty.Respondent::lastDay)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Planned(
                duty.kind(),
                duty.title(),
                dates.written(duty),
                DutyDates.hour(duty).orElse(null),
                latest == null ? null : freeze.wouldOpen(duty, latest, today),
                asked);
    }
}
