package vn.kehoach.round;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    private final RoundProcess process;
    private final ApplicationEventPublisher events;

    RoundAsking(
            Rounds rounds,
            Responses responses,
            ResponseStates states,
            RoundProcess process,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.responses = responses;
        this.states = states;
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
        for (Response response : responses.toAsk(round.id(), CHUNK)) {
            ask(round, response);
        }
        if (rounds.opened(round.id())) {
            events.publishEvent(new RoundOpened(round.id()));
            events.publishEvent(new RoundMayClose(round.id()));
        }
    }

    /** Asks one unit; nothing happens if another run was quicker. */
    void ask(Round round, Response response) {
        if (states.asked(response, assignee(round, response))) {
            process.unitAsked(response);
        }
    }

    // The head named somebody when the plan arrived; who registers it is the clerk in any case.
    private String assignee(Round round, Response response) {
        return round.kind() == DutyKind.ACKNOWLEDGE
                ? null
                : responses.followedUpBy(round.planId(), response.unit()).orElse(null);
    }
}
