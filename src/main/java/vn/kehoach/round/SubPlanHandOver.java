package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanHandOver;
import vn.kehoach.plan.PlanState;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.HandOverForm.PlanChoice;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;

/**
 * In the act of handing over, a person decides about each own plan of the unit that ends: it goes on at a successor, with
 * its tasks, what was typed there and its rounds, or it ends.
 */
@Component
class SubPlanHandOver {

    private final HandOverScope scope;
    private final HandOvers handOvers;
    private final PlanHandOver plans;
    private final Plans stored;
    private final FollowUpHandOver followUp;
    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final RoundProcess process;
    private final TaskDesk desk;
    private final Organization organization;
    private final Decisions decisions;
    private final CurrentUser user;
    private final BusinessClock clock;

    SubPlanHandOver(
            HandOverScope scope,
            HandOvers handOvers,
            PlanHandOver plans,
            Plans stored,
            FollowUpHandOver followUp,
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            RoundProcess process,
            TaskDesk desk,
            Organization organization,
            Decisions decisions,
            CurrentUser user,
            BusinessClock clock) {
        this.scope = scope;
        this.handOvers = handOvers;
        this.plans = plans;
        this.stored = stored;
        this.followUp = followUp;
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.process = process;
        this.desk = desk;
        this.organization = organization;
        this.decisions = decisions;
        this.user = user;
        this.clock = clock;
    }

    List<Problem> problems(HandOverForm form, Map<Long, Response> owed) {
        List<Problem> problems = new ArrayList<>();
        Map<Long, Plan> own =
                scope.ownPlans(form.unit()).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        for (PlanChoice choice : form.plans()) {
            Plan plan = own.get(choice.plan());
            if (plan == null) {
                throw Refusal.conflict("round.movedOn");
            }
            problems.addAll(problems(form, choice, plan));
        }
        // A plan that was to answer what is handed over cannot be left to nobody; whoever may not decide leaves it
        // alone.
        Set<Long> decided = form.plans().stream().map(PlanChoice::plan).collect(Collectors.toSet());
        form.choices().keySet().stream()
                .map(id -> owed.get(id).subPlanId())
                .filter(plan -> own.containsKey(plan) && !decided.contains(plan))
                .forEach(plan -> problems.add(Problem.of(
                        "plans", "round.handOver.planUndecided", own.get(plan).title())));
        return problems;
    }

    private List<Problem> problems(HandOverForm form, PlanChoice choice, Plan plan) {
        if (!choice.goesOn() && !choice.decided().equals(HandOverForm.END)) {
            return List.of(Problem.of(choice.at() + "decided", "round.handOver.planUndecided", plan.title()));
        }
        if (plan.state() == PlanState.COLLECTING_OPINIONS) {
            return List.of(Problem.of(choice.at() + "decided", "round.handOver.planCollecting", plan.title()));
        }
        if (!choice.goesOn()) {
            return List.of();
        }
        boolean known = organization.unit(choice.successor(), clock.today()).isPresent();
        if (!known || choice.successor().equals(form.unit())) {
            return List.of(Problem.of(choice.at() + "successor", "round.handOver.planSuccessorMissing", plan.title()));
        }
        boolean asked = responses
                .answeredBy(plan.id())
                .map(response -> form.choices().get(response.id()))
                .map(handed -> handed.successors().contains(choice.successor()))
                .orElse(true);
        return asked
                ? List.of()
                : List.of(Problem.of(choice.at() + "successor", "round.handOver.planSuccessorNotAsked", plan.title()));
    }

    /** After what the unit owed has gone to its successors. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(long handOver, HandOverForm form, String reason) {
        for (PlanChoice choice : form.plans()) {
            Plan plan = stored.find(choice.plan()).orElseThrow();
            if (choice.goesOn()) {
                Unit to = organization.unit(choice.successor(), clock.today()).orElseThrow();
                goOn(handOver, plan, form.unit(), to, reason);
                handOvers.plan(handOver, plan.id(), choice.decided(), to.code(), to.name());
            } else {
                plans.end(plan, reason);
                handOvers.plan(handOver, plan.id(), choice.decided(), null, null);
            }
        }
    }

    private void goOn(long handOver, Plan plan, String from, Unit to, String reason) {
        Optional<Response> heir = heir(plan, to);
        plans.goOn(plan, from, to, heir.map(Response::businessKey).orElse(null));
        decisions.record(plan.businessKey(), null, "hand-over", to.code(), user.required(), "hand-over", reason);
        process.unitReplaced(Set.of(plan.businessKey()), from, to.code());
        process.taskIds(plan.businessKey()).values().forEach(task -> desk.carry(task, task));
        List<Round> running = rounds.ofPlan(plan.id()).stream()
                .filter(round ->
                        round.state().collecting() || round.state() == RoundState.CLOSED && round.consolidate())
                .toList();
        followUp.move(handOver, from, to.code(), running, reason);
        heir.ifPresent(response -> awaits(response, plan));
    }

    /** The successor's side of what the plan was to answer; none where it was given, or nobody asked for it. */
    private Optional<Response> heir(Plan plan, Unit to) {
        return responses
                .answeredBy(plan.id())
                .filter(response -> response.state() == ResponseState.CALLED_OFF)
                .flatMap(response -> {
                    states.answersNoMore(response);
                    return responses.ofUnit(response.roundId(), to.code());
                })
                .filter(response -> response.subPlanId() == null)
                .filter(response ->
                        response.state() == ResponseState.ASKED || response.state() == ResponseState.IN_PREPARATION);
    }

    private void awaits(Response response, Plan plan) {
        states.awaitsSubPlan(response, plan.id());
        process.subPlanUnderway(response);
    }
}
