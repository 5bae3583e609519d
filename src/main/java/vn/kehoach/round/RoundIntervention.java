package vn.kehoach.round;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Person;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/**
 * What a coordinator does to a unit's side of a round that is stuck, in the place of the unit's head or of the focal body.
 * Row first, then engine. Who may do it is checked by who calls.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RoundIntervention {

    private static final Set<String> PREPARING =
            Set.of("UserTask_PrepareReport", "UserTask_PrepareSubPlan", "UserTask_PrepareOpinion");

    private final Rounds rounds;
    private final ResponseStates states;
    private final Responses responses;
    private final UnitPeople people;
    private final RoundCallOff callOff;
    private final RoundProcess process;
    private final Decisions decisions;
    private final CurrentUser user;

    RoundIntervention(
            Rounds rounds,
            ResponseStates states,
            Responses responses,
            UnitPeople people,
            RoundCallOff callOff,
            RoundProcess process,
            Decisions decisions,
            CurrentUser user) {
        this.rounds = rounds;
        this.states = states;
        this.responses = responses;
        this.people = people;
        this.callOff = callOff;
        this.process = process;
        this.decisions = decisions;
        this.user = user;
    }

    /**
     * @param step id of an open user task
     * @return whether whoever holds it is the one who follows the matter up in the unit
     */
    public boolean prepares(String step) {
        return PREPARING.contains(step);
    }

    /**
     * @param response the unit's side
     * @return everybody of the unit: its head may give it to any of them, and so may a coordinator
     */
    public Collection<Person> preparers(Response response) {
        return people.all(response.unit());
    }

    /**
     * Somebody else of the unit follows it up; his is the open task, and what comes back later.
     *
     * @param response the unit's side
     * @param login of somebody in the unit
     */
    public void preparedBy(Response response, String login) {
        states.reassigned(response, login);
        process.assigneeChanged(responses.byKey(response.businessKey()));
    }

    /**
     * @param response a unit's side of a round
     * @return whether nothing more can be asked of the unit
     */
    public boolean mayCallOff(Response response) {
        return response.state().running();
    }

    /**
     * Asks nothing more of the unit (chấm dứt yêu cầu).
     *
     * @param response the unit's side
     * @param reason why
     * @throws Refusal if it has ended meanwhile
     */
    public void callOff(Response response, String reason) {
        if (!mayCallOff(response) || !callOff.callOff(response, reason)) {
            throw Refusal.conflict("round.movedOn");
        }
        Round round = rounds.get(response.roundId());
        decisions.record(
                response.businessKey(), null, "call-off", round.focalUnit(), user.required(), "call-off", reason);
        if (round.state() == RoundState.OPEN) {
            process.watchMoved(round);
        }
    }
}
