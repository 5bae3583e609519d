package vn.kehoach.demo;

import java.time.Instant;
import java.util.Optional;

/** What the engine does by itself, stopped and done step by step. Implemented in {@code demo.process}. */
public interface DueWork {

    /**
     * One thing that the engine did.
     *
     * @param step name of the model's element, e.g. {@code Tính mức nhắc việc}
     * @param model name of the model
     */
    record Done(String step, String model) {}

    /** The engine takes no more work by itself, and what it was doing is done. */
    void pause();

    /** The engine works by itself again. */
    void resume();

    /**
     * Does the first thing that is due by now.
     *
     * @return what it was, or empty if nothing is due
     * @throws JobFailed if it failed; everything of it is rolled back
     */
    Optional<Done> doNext();

    /**
     * @param until the last moment that counts
     * @return when the next thing falls due, or empty if nothing does until then
     */
    Optional<Instant> nextDue(Instant until);

    /**
     * @return how many things have failed so often that nobody tries them any more
     */
    long givenUp();

    /** A thing that could not be done. */
    final class JobFailed extends RuntimeException {

        private final String subject;

        /**
         * @param step which
         * @param subject what about, e.g. {@code KH-1}, or empty
         * @param cause why
         */
        public JobFailed(String step, String subject, Throwable cause) {
            super(step, cause);
            this.subject = subject;
        }

        /**
         * @return e.g. {@code KH-1}
         */
        public String subject() {
            return subject;
        }
    }
}
