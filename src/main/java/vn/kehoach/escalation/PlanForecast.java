package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.kehoach.ladder.Ladder;
import vn.kehoach.ladder.LadderCase;
import vn.kehoach.ladder.LadderRung;
import vn.kehoach.ladder.LadderTrial;
import vn.kehoach.ladder.Ladders;
import vn.kehoach.ladder.Way;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Obligation;
import vn.kehoach.plan.PlannedDuties;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.LadderDates;
import vn.kehoach.work.Refusal;

/** Who would get what, when, if a plan were signed as it stands: by the ladder in force, before anybody signs it. */
@Service
public class PlanForecast {

    private final PlannedDuties planned;
    private final Ladders ladders;
    private final LadderDates dates;
    private final ForecastSamples samples;
    private final Organization organization;
    private final BusinessClock clock;

    PlanForecast(
            PlannedDuties planned,
            Ladders ladders,
            LadderDates dates,
            ForecastSamples samples,
            Organization organization,
            BusinessClock clock) {
        this.planned = planned;
        this.ladders = ladders;
        this.dates = dates;
        this.samples = samples;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * A letter as it would read for one unit.
     *
     * @param way which letter; words are {@code ui.ladder.way.<way>}
     * @param unitName to whom
     * @param text subject and body
     */
    public record Sample(String way, String unitName, String text) {}

    /**
     * What one duty leads to.
     *
     * @param kind what is asked
     * @param title name of its round
     * @param due as the plan writes it
     * @param orders units that are ordered
     * @param requests bodies that are only asked, to which nothing goes by itself
     * @param steps what the ordered units would get, in the order of the moments; empty while no last day is known
     * @param samples one letter of each kind
     */
    public record DutyForecast(
            DutyKind kind,
            String title,
            String due,
            int orders,
            int requests,
            List<LadderTrial.Step> steps,
            List<Sample> samples) {}

    /**
     * @param planId a plan
     * @return for each duty what would happen
     * @throws Refusal not found, unless the person works in a body that makes it
     */
    public List<DutyForecast> of(long planId) {
        PlannedDuties.PlannedPlan plan = planned.of(planId);
        Ladder ladder = ladders.inForce();
        return organization.steadily(() ->
                plan.duties().stream().map(duty -> forecast(plan, duty, ladder)).toList());
    }

    private DutyForecast forecast(PlannedDuties.PlannedPlan plan, PlannedDuties.Planned duty, Ladder ladder) {
        List<Duty.Respondent> ordered = duty.respondents().stream()
                .filter(unit -> unit.obligation() == Obligation.ORDER)
                .toList();
        Map<LadderTrial.Step, Integer> steps = new LinkedHashMap<>();
        Map<Way, PlanForecast.Sample> letters = new LinkedHashMap<>();
        for (Duty.Respondent unit : ordered) {
            if (unit.lastDay() != null) {
                unit(plan, duty, unit, ladder, steps, letters);
            }
        }
        List<LadderTrial.Step> all = new ArrayList<>();
        steps.forEach((step, count) ->
                all.add(new LadderTrial.Step(step.name(), step.way(), step.audience(), step.at(), count)));
        all.sort(Comparator.comparing(LadderTrial.Step::at));
        return new DutyForecast(
                duty.kind(),
                duty.title(),
                duty.dueText(),
                ordered.size(),
                duty.respondents().size() - ordered.size(),
                all,
                List.copyOf(letters.values()));
    }

    private void unit(
            PlannedDuties.PlannedPlan plan,
            PlannedDuties.Planned duty,
            Duty.Respondent unit,
            Ladder ladder,
            Map<LadderTrial.Step, Integer> steps,
            Map<Way, Sample> letters) {
        LadderCase asked = new LadderCase(
                duty.kind(),
                Obligation.ORDER,
                organization.relation(unit.unit(), plan.plan().issuingUnit(), clock.today()));
        Instant since = asked(duty);
        for (LadderRung rung : ladder.rungs(asked)) {
            Instant at = dates.at(unit.lastDay(), rung.rung());
            if (!at.isAfter(since)) {
                continue;
            }
            steps.merge(
                    new LadderTrial.Step(
                            rung.name(), rung.way().name(), rung.audience().name(), at, 0),
                    1,
                    Integer::sum);
            if (rung.way() instanceof Way.Mail mail) {
                letters.computeIfAbsent(
                        mail,
                        way -> new Sample(mail.name(), unit.unitName(), samples.text(plan, duty, unit, mail, at)));
            }
        }
    }

    // Rungs before the unit is asked are not made up for.
    private static Instant asked(PlannedDuties.Planned duty) {
        LocalDate opens = duty.opensOn();
        LocalTime hour = duty.kind() == DutyKind.ACKNOWLEDGE ? LocalTime.MIDNIGHT : LocalTime.of(8, 0);
        return opens == null
                ? Instant.MIN
                : opens.atTime(hour).atZone(BusinessClock.ZONE).toInstant();
    }
}
