package vn.kehoach.time;

import java.time.Duration;

/** Something with a clock of its own that follows the business clock, such as the engine. */
public interface ClockListener {

    /**
     * The clock was moved, or this machine's clock was found to differ from the database's.
     *
     * @param offset business time less the time that this machine's clock shows
     */
    void clockMoved(Duration offset);
}
