package vn.kehoach.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kehoach.work.WorkSubjects;

/** A task of a round is named after the round, that of a response after round and unit. */
@Component
class RoundSubjects implements WorkSubjects {

    private final Rounds rounds;
    private final Responses responses;
    private final AskedNow now;

    RoundSubjects(Rounds rounds, Responses responses, AskedNow now) {
        this.rounds = rounds;
        this.responses = responses;
        this.now = now;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return rounds.findByKey(businessKey)
                .map(Round::title)
                .or(() -> response(businessKey).map(r -> round(r.roundId()).title() + " · " + r.unitName()));
    }

    private Optional<Response> response(String businessKey) {
        return now.response(businessKey).or(() -> responses.findByKey(businessKey));
    }

    private Round round(long id) {
        return now.round(id).orElseGet(() -> rounds.get(id));
    }
}
