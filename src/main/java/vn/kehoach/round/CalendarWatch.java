package vn.kehoach.round;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.time.CalendarChanged;

/**
 * Rungs are counted in working days: when those change, every open round looks anew when its next one is due. Last days
 * stay: they stand in issued plans, which nobody edits.
 */
@Component
class CalendarWatch {

    private final Rounds rounds;
    private final RoundProcess process;

    CalendarWatch(Rounds rounds, RoundProcess process) {
        this.rounds = rounds;
        this.process = process;
    }

    @EventListener
    void changed(CalendarChanged event) {
        rounds.all().stream().filter(round -> round.state() == RoundState.OPEN).forEach(process::watchMoved);
    }
}
