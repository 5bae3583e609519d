package vn.kehoach.time;

import java.time.Duration;
import java.time.Instant;

/** Moves the business clock. For the demonstration and tests only: elsewhere the clock follows real time. */
public interface ClockControl {

    /**
     * Moves the clock and stores how far it is from real time, in a transaction of its own, then tells every
     * {@link ClockListener}. It runs on from there at normal speed, after a restart too.
     *
     * @param moment the new present
     * @throws IllegalArgumentException if that lies before the present: what has happened cannot be undone
     * @throws IllegalStateException if this installation's clock follows real time
     */
    void moveTo(Instant moment);

    /**
     * @return whether this installation's clock may be moved
     */
    boolean movable();

    /**
     * @return business time less real time, negative while the clock is behind; zero where it may not be moved
     */
    Duration offset();

    /**
     * @return business time less the time that this machine's clock shows: {@link #offset}, and what the machine's clock
     *     is wrong by
     */
    Duration machineOffset();
}
