package vn.kehoach.round;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.PaperSignedFor;

/** A plan arrived on paper: its acknowledgement is counted from that day, so the watch looks again. */
@Component
class PaperArrival {

    private final Rounds rounds;
    private final RoundProcess process;

    PaperArrival(Rounds rounds, RoundProcess process) {
        this.rounds = rounds;
        this.process = process;
    }

    @EventListener
    void signedFor(PaperSignedFor event) {
        rounds.ofPlan(event.planId()).stream()
                .filter(round -> round.kind() == DutyKind.ACKNOWLEDGE && round.state() == RoundState.OPEN)
                .forEach(process::watchMoved);
    }
}
