package vn.kehoach.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.work.WorkSubjects;

/** A task of a round is named after the round, that of a response after round and unit. */
@Component
class RoundSubjects implements WorkSubjects {

    private final Rounds rounds;
    private final Responses responses;

    RoundSubjects(Rounds rounds, Responses responses) {
        this.rounds = rounds;
        this.responses = responses;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return rounds.findByKey(businessKey)
                .map(Round::title)
                .or(() -> responses
                        .findByKey(businessKey)
                        .map(r -> rounds.get(r.roundId()).title() + " · " + r.unitName()));
    }
}
