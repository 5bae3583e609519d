package vn.kehoach.demo;

import java.time.Instant;
import java.util.Optional;

/** Something that works apart from the engine's jobs and has to be quiet before the clock goes on, such as mail. */
public interface QuietDown {

    /**
     * Does all that waits to be done at this moment, and returns when it is done.
     *
     * @return how many things were done
     */
    int drain();

    /**
     * @return when it has something to do of which the engine knows nothing, or empty
     */
    default Optional<Instant> nextDue() {
        return Optional.empty();
    }
}
