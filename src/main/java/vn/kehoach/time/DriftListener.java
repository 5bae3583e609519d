package vn.kehoach.time;

import java.time.Duration;

/** Something that must not go on as before on a machine whose clock is wrong. */
public interface DriftListener {

    /**
     * This machine's clock was compared with the database's. Called every few seconds.
     *
     * @param ahead how far it is ahead, negative if behind
     */
    void compared(Duration ahead);
}
