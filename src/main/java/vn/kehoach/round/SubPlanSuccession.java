package vn.kehoach.round;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanIssued;
import vn.kehoach.plan.PlanLinks;
import vn.kehoach.plan.Plans;
import vn.kehoach.work.Decisions;

/**
 * A unit issues a plan that takes the place of the one with which it answered: from then on that plan is the answer, and
 * its recall would open the request again. A plan that only amends is kept beside the answer, which stays in force. The
 * day that was judged stays: it is the first answer's.
 */
@Component
class SubPlanSuccession {

    private final Plans plans;
    private final PlanLinks links;
    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final ResponseGiving giving;
    private final ResponseDocuments documents;
    private final OwnPlanDocuments own;
    private final RoundProcess process;
    private final Decisions decisions;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    SubPlanSuccession(
            Plans plans,
            PlanLinks links,
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            ResponseGiving giving,
            ResponseDocuments documents,
            OwnPlanDocuments own,
            RoundProcess process,
            Decisions decisions,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.links = links;
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.giving = giving;
        this.documents = documents;
        this.own = own;
        this.process = process;
        this.decisions = decisions;
        this.user = user;
        this.events = events;
    }

    @EventListener
    @Transactional
    void issued(PlanIssued event) {
        Plan later = plans.find(event.planId()).orElseThrow();
        links.replacedBy(later)
                .ifPresent(old ->
                        responses.answeredBy(old.id()).ifPresent(response -> replaces(later, old.id(), response)));
        links.amendedBy(later).flatMap(old -> responses.answeredBy(old.id())).ifPresent(r -> amends(later, r));
    }

    private void replaces(Plan later, long old, Response response) {
        if (!states.answeredByAnother(response, old, later.id())) {
            return;
        }
        record(later, response, "replace-plan");
        Response answered = responses.byKey(response.businessKey());
        if (answered.state() == ResponseState.MORE_ASKED) {
            // What was missing is in the new plan: the task of giving it vanishes, and the focal body checks.
            giving.take(rounds.get(answered.roundId()), answered, own.of(later, answered));
            process.enteredForUnit(answered);
        } else if (answered.firstSentAt() != null) {
            states.document(answered, later.numberText(), later.issuedOn());
            keep(later, answered);
        }
    }

    private void amends(Plan later, Response response) {
        if (response.firstSentAt() != null) {
            record(later, response, "amend-plan");
            keep(later, response);
        }
    }

    private void keep(Plan later, Response response) {
        ResponseDocument stored = documents.add(own.of(later, response));
        events.publishEvent(new ResponseSent(response.id(), stored.id()));
    }

    private void record(Plan later, Response response, String what) {
        String login = user.login().orElse(later.drafter());
        decisions.record(response.businessKey(), null, what, response.unit(), login, what, later.numberText());
    }
}
