package vn.kehoach.engine;

import java.util.Optional;
import java.util.Set;

/** Who is logged in, as the session says; never taken from a request's parameters. */
public interface CurrentUser {

    /**
     * @return the log-in name, or empty outside a session
     */
    Optional<String> login();

    /**
     * @return the engine's groups of that person, empty outside a session
     */
    Set<String> groups();

    /**
     * @return the log-in name
     * @throws IllegalStateException outside a session
     */
    default String required() {
        return login().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }
}
