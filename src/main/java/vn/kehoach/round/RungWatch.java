package vn.kehoach.round;

import java.time.Instant;
import java.util.Optional;

/** What the watch of a round does. Implemented by the ladder; without an implementation there is no rung. */
public interface RungWatch {

    /**
     * @param round an open round
     * @return the earliest moment at which something falls due for one of its units and has not been done yet, in the
     *     past if the watch is late; empty if nothing is left
     */
    Optional<Instant> next(Round round);

    /**
     * Does everything that is due by now and has not been done yet, in the transaction of the watch's job. Firing early,
     * late or twice does no harm.
     *
     * @param round an open round
     * @return what {@link #next} would give after it, without asking for everything again
     */
    Optional<Instant> fire(Round round);
}
