package vn.kehoach.round;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanEnded;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decisions;

/** A unit's own plan answers the round that asked for it: when it is issued, dropped or recalled. */
@Component
class SubPlanAnswers {

    private final Plans plans;
    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final ResponseGiving giving;
    private final RoundProcess process;
    private final OwnPlanDocuments documents;
    private final Organization organization;
    private final BusinessClock clock;
    private final ClosingDay closing;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;

    SubPlanAnswers(
            Plans plans,
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            ResponseGiving giving,
            RoundProcess process,
            OwnPlanDocuments documents,
            Organization organization,
            BusinessClock clock,
            ClosingDay closing,
            Decisions decisions,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.giving = giving;
        this.process = process;
        this.documents = documents;
        this.organization = organization;
        this.clock = clock;
        this.closing = closing;
        this.decisions = decisions;
        this.events = events;
    }

    @EventListener
    @Transactional
    void issued(PlanIssued event) {
        Plan plan = plans.find(event.planId()).orElseThrow();
        answeredBy(plan)
                .filter(r -> r.state() == ResponseState.AWAITING_SUB_PLAN)
                .ifPresent(response -> answer(plan, response));
    }

    private void answer(Plan plan, Response response) {
        Round round = rounds.get(response.roundId());
        if (closing.passed(round, response)) {
            // The unit's plan is in force all the same; whether it still counts the focal body decides, by entering it.
            decisions.record(
                    response.businessKey(),
                    null,
                    "closed",
                    response.unit(),
                    plan.drafter(),
                    "closed",
                    plan.numberText());
            return;
        }
        giving.take(round, response, documents.of(plan, response));
        process.subPlanIssued(response);
    }

    @EventListener
    @Transactional
    void ended(PlanEnded event) {
        Plan plan = plans.find(event.planId()).orElseThrow();
        Optional<Response> answered = answeredBy(plan);
        if (event.state() == PlanState.DROPPED) {
            answered.filter(r -> r.state() == ResponseState.AWAITING_SUB_PLAN).ifPresent(response -> {
                states.subPlanDropped(response);
                process.subPlanDropped(response);
            });
        } else if (event.state() == PlanState.RECALLED) {
            answered.ifPresent(this::reopen);
        }
    }

    private Optional<Response> answeredBy(Plan plan) {
        return responses.answeredBy(plan.id());
    }

    // Its answer is gone: the unit is asked again, under the same row. Where the round itself was called off, nobody
    // is.
    private void reopen(Response response) {
        boolean given = response.state() == ResponseState.SUBMITTED || response.state() == ResponseState.ACCEPTED;
        // A unit that ended is not asked again: what it gave stays in the record, with the recall of its plan.
        boolean ended = organization.unit(response.unit(), clock.today()).isEmpty();
        if (!given || ended || rounds.get(response.roundId()).state() == RoundState.CALLED_OFF) {
            return;
        }
        if (response.state() == ResponseState.SUBMITTED) {
            process.responseCalledOff(response);
        }
        states.reopened(response);
        process.unitAsked(response);
        events.publishEvent(new ResponseReopened(response.id()));
    }
}
