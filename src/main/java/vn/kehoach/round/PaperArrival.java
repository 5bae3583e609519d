package vn.kehoach.round;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.PaperSignedFor;
import vn.kehoach.plan.Papers;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.time.WorkingCalendar;

/**
 * A plan arrived on paper: its acknowledgement is counted from that day. The unit has as many working days as those that
 * got it electronically; its last day, the due date of its task and the watch move together.
 */
@Component
class PaperArrival {

    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final Plans plans;
    private final Papers papers;
    private final RoundProcess process;
    private final WorkingCalendar calendar;

    PaperArrival(
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            Plans plans,
            Papers papers,
            RoundProcess process,
            WorkingCalendar calendar) {
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.plans = plans;
        this.papers = papers;
        this.process = process;
        this.calendar = calendar;
    }

    @EventListener
    void signedFor(PaperSignedFor event) {
        LocalDate signed = papers.signed(event.planId()).get(event.unit());
        rounds.ofPlan(event.planId()).stream()
                .filter(round ->
                        round.kind() == DutyKind.ACKNOWLEDGE && round.state().collecting())
                .forEach(round -> arrived(round, event.unit(), signed));
    }

    private void arrived(Round round, String unit, LocalDate signed) {
        responses
                .ofUnit(round.id(), unit)
                .filter(response -> response.judgedOn() == null && response.extendedUntil() == null)
                .ifPresent(response -> counted(round, response, signed));
        if (round.state() == RoundState.OPEN) {
            process.watchMoved(round);
        }
    }

    private void counted(Round round, Response response, LocalDate signed) {
        Plan plan = plans.find(round.planId()).orElseThrow();
        int days = calendar.workingDaysBetween(plan.issuedOn(), round.lastDay());
        boolean moved = states.dueChanged(round, response, calendar.plusWorkingDays(signed, days));
        if (moved && response.state().running()) {
            process.dueMoved(responses.byKey(response.businessKey()));
        }
    }
}
