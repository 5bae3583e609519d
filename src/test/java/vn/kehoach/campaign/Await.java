package vn.kehoach.campaign;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what another process does. */
final class Await {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Await() {}

    /**
     * @return how long it took
     * @throws AssertionError if it did not happen
     */
    static Duration until(String what, Duration atMost, Callable<Boolean> there) {
        long begun = System.nanoTime();
        while (!holds(there)) {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                throw new AssertionError(what + ": not within " + atMost.toSeconds() + " s");
            }
            pause(LOOK_AGAIN);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean holds(Callable<Boolean> there) {
        try {
            return there.call();
        } catch (AssertionError e) {
            throw e;
        } catch (Exception away) {
            // What is asked may be down: that is what these cases are about.
            return false;
        }
    }

    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
