package vn.kehoach.engine;

/** The program may not run like this. The message says what to change. */
class StartRefused extends RuntimeException {

    StartRefused(String reason) {
        super("Kehoach does not start: " + reason);
    }
}
