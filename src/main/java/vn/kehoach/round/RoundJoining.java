package vn.kehoach.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.LateRespondents;
import vn.kehoach.plan.Obligation;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Asks a unit that was not asked when the plan was issued (bổ sung đơn vị), through the same step as all others. */
@Component
class RoundJoining {

    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final RoundAsking asking;
    private final LateRespondents respondents;
    private final Organization organization;
    private final Decisions decisions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RoundJoining(
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            RoundAsking asking,
            LateRespondents respondents,
            Organization organization,
            Decisions decisions,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.asking = asking;
        this.respondents = respondents;
        this.organization = organization;
        this.decisions = decisions;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the unit is asked already. */
    boolean asked(Round round, String unit) {
        return responses
                .ofUnit(round.id(), unit)
                .filter(r -> r.state() != ResponseState.CALLED_OFF)
                .isPresent();
    }

    List<Problem> problems(Round round, String code, String field) {
        Optional<Unit> unit = organization.unit(code, clock.today());
        if (unit.isEmpty()) {
            return List.of(Problem.of(field, code.isEmpty() ? "round.unitMissing" : "round.namedUnitUnknown", code));
        }
        if (asked(round, code)) {
            return List.of(
                    Problem.of(field, "round.unitAskedAlready", unit.get().name()));
        }
        boolean own = round.consolidate() && code.equals(round.focalUnit());
        if (own || obligation(round, unit.get()) == Obligation.NONE) {
            return List.of(Problem.of(field, "round.unitNotBound", unit.get().name()));
        }
        return List.of();
    }

    /** What the unit would be bound to. */
    Obligation obligation(Round round, Unit unit) {
        return Obligation.of(organization.relation(unit.code(), round.issuingUnit(), clock.today()));
    }

    /** How the plan reached a unit in whose place another comes. */
    String channel(Round round, String unit) {
        return respondents.channel(round.planId(), unit);
    }

    /** Only after {@link #problems} found none. A unit that was no recipient is asked to take in the plan as well. */
    @Transactional(propagation = Propagation.MANDATORY)
    Response join(Round asked, String code, LocalDate lastDay, String channel, String reason, String login) {
        Unit unit = organization.unit(code, clock.today()).orElseThrow();
        Round round = rounds.locked(asked.id());
        if (!round.state().collecting()) {
            throw Refusal.conflict("round.roundEnded");
        }
        Obligation obligation = obligation(round, unit);
        boolean newcomer =
                respondents.add(round.planId(), round.dutyId(), unit, obligation, channel, clock.today(), reason);
        Response response = begun(round, unit, obligation, lastDay);
        decisions.record(response.businessKey(), null, "join", round.focalUnit(), login, "join", reason);
        if (newcomer && round.kind() != DutyKind.ACKNOWLEDGE) {
            takesInPlan(round.planId(), unit, obligation);
        }
        events.publishEvent(new UnitJoined(response.id(), reason));
        return response;
    }

    /** Whom a duty asks that was added later: who was no recipient of the plan becomes one, and takes it in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void newcomer(Round round, Response response, String channel, String reason) {
        Unit unit = organization.unit(response.unit(), clock.today()).orElseThrow();
        boolean newcomer =
                respondents.recipient(round.planId(), unit, response.obligation(), channel, clock.today(), reason);
        if (newcomer && round.kind() != DutyKind.ACKNOWLEDGE) {
            takesInPlan(round.planId(), unit, response.obligation());
        }
    }

    private void takesInPlan(long planId, Unit unit, Obligation obligation) {
        rounds.ofPlan(planId).stream()
                .filter(r -> r.kind() == DutyKind.ACKNOWLEDGE && r.state().collecting())
                .filter(r -> !asked(r, unit.code()) && r.state() != RoundState.PLANNED)
                .forEach(r -> begun(rounds.locked(r.id()), unit, obligation, r.lastDay()));
    }

    private Response begun(Round round, Unit unit, Obligation obligation, LocalDate lastDay) {
        Optional<Response> before = responses.ofUnit(round.id(), unit.code());
        if (before.isEmpty()) {
            states.insert(round, List.of(new Duty.Respondent(unit.code(), unit.name(), obligation, lastDay)));
        } else if (!states.askedAnew(round, before.get(), lastDay)) {
            throw Refusal.conflict("round.movedOn");
        }
        Response response = responses.ofUnit(round.id(), unit.code()).orElseThrow();
        if (round.state() != RoundState.PLANNED) {
            asking.ask(round, List.of(response));
        }
        return responses.byKey(response.businessKey());
    }
}
