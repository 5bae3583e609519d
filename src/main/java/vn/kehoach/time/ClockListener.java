package vn.kehoach.time;

import java.time.Duration;

/** Something with a clock of its own that follows the business clock, such as the engine. */
public interface ClockListener {

    /**
     * The clock was moved, or the program has just started. Not called while the clock follows real time from the
     * first start on.
     *
     * @param offset business time less real time
     */
    void clockMoved(Duration offset);
}
