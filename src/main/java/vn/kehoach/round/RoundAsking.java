package vn.kehoach.round;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.DutyKind;

/**
 * Asks the units of a round, a chunk in each job: a job that outlives its lease would run again for ever. Row and
 * process begin in one transaction, so after a crash the next run goes on where the last one was committed.
 */
@Component
public class RoundAsking {

    static final int CHUNK = 100;

    private final Rounds rounds;
    private final Responses responses;
    private final ResponseStates states;
    private final AskedNow now;
    private final Organization organization;
    private final RoundProcess process;
    private final ApplicationEventPublisher events;

    RoundAsking(
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            AskedNow now,
            Organization organization,
            RoundProcess process,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
        this.now = now;
        this.organization = organization;
        this.process = process;
        this.events = events;
    }

    /**
     * Asks at most 100 units that were not asked yet.
     *
     * @param round the round
     */
    @Transactional
    public void askNextChunk(Round round) {
        if (!rounds.asking(round.id())) {
            return;
        }
        ask(round, responses.toAsk(round.id(), CHUNK));
        if (rounds.opened(round.id())) {
            events.publishEvent(new RoundOpened(round.id()));
            events.publishEvent(new RoundMayClose(round.id()));
        }
    }

    /** Asks some units; nothing happens to those for which another run was quicker. */
    void ask(Round round, List<Response> some) {
        List<Response> asked = responses.all(states.asked(some, assignees(round, some)));
        organization.steadily(() -> {
            now.during(round, asked, () -> asked.forEach(process::unitAsked));
            return asked;
        });
    }

    // The head named somebody when the plan arrived; who registers it is the clerk in any case.
    private Map<String, String> assignees(Round round, List<Response> some) {
        return round.kind() == DutyKind.ACKNOWLEDGE
                ? Map.of()
                : responses.followedUpBy(
                        round.planId(), some.stream().map(Response::unit).toList());
    }
}
