package vn.kehoach.escalation;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.LadderChanged;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundProcess;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.Rounds;

/** When another ladder is put in force, every open round looks anew when its next rung is due. */
@Component
class LadderMoves {

    private final Rounds rounds;
    private final RoundProcess process;

    LadderMoves(Rounds rounds, @Lazy RoundProcess process) {
        this.rounds = rounds;
        this.process = process;
    }

    @EventListener
    void changed(LadderChanged event) {
        for (Round round : rounds.all()) {
            if (round.state() == RoundState.OPEN) {
                process.watchMoved(round);
            }
        }
    }
}
