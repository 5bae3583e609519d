package vn.kehoach.engine;

/** The program may not run like this. The message says what to change. */
public class StartRefused extends RuntimeException {

    /**
     * @param reason what to change, in one sentence
     */
    public StartRefused(String reason) {
        super("Kehoach does not start: " + reason);
    }
}
