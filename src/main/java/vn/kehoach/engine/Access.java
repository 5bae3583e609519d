package vn.kehoach.engine;

import java.util.Optional;
import java.util.Set;

/**
 * Who may pass a listed route. Only whole areas are told apart here; whether a thing behind a route is one's own is
 * checked by the module that owns the thing, which answers 404 for a foreign one.
 */
public enum Access {
    /** Files of the program without any data: no session is opened, nobody is asked who he is. */
    ASSET,
    /** Everybody; a session is opened, because the log-in's CSRF token lives in it. */
    ANYONE,
    /** Whoever has logged in. */
    LOGGED_IN,
    /** Whoever has logged in, and only where the path's {@code {login}} is his own; foreign is 404. */
    SELF,
    /** Whoever may see the engine's task {@code {task}} of the path; foreign is 404, as if there were no such task. */
    TASK,
    /** As TASK, and he has claimed it; a task that he sees but somebody else holds is 403. */
    HELD_TASK,
    /** Supervisors and administrators; others 403. */
    SUPERVISOR,
    /** As SUPERVISOR, but nobody gets it too: the page carries its own log-in. */
    SUPERVISOR_PAGE,
    /** As SUPERVISOR, and a program that shows the token of {@code kehoach.metrics.token}. */
    METRICS,
    /** Coordinators and administrators; others 403. */
    COORDINATOR,
    /** Administrators; others 403. */
    ADMINISTRATOR,
    /** As ADMINISTRATOR, but nobody gets it too: the page carries its own log-in. */
    ADMINISTRATOR_PAGE;

    /** The engine's group of those who watch over the processes. */
    public static final String SUPERVISORS = "supervisor";

    /** The engine's group of those who intervene in the processes by actions of ours. */
    public static final String COORDINATORS = "coordinator";

    /** The engine's group of administrators; the name is the engine's. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /**
     * @return whether nobody in particular may pass
     */
    public boolean open() {
        return this == ASSET || this == ANYONE || this == SUPERVISOR_PAGE || this == ADMINISTRATOR_PAGE;
    }

    /**
     * @param login who is logged in, or empty
     * @param groups his groups
     * @return whether he may pass; for SELF and tasks whether he may try, the path decides the rest
     */
    public boolean admits(Optional<String> login, Set<String> groups) {
        if (login.isEmpty()) {
            return open();
        }
        boolean administrator = groups.contains(ADMINISTRATORS);
        return switch (this) {
            case ASSET, ANYONE, LOGGED_IN, SELF, TASK, HELD_TASK -> true;
            case SUPERVISOR, SUPERVISOR_PAGE, METRICS -> administrator || groups.contains(SUPERVISORS);
            case COORDINATOR -> administrator || groups.contains(COORDINATORS);
            case ADMINISTRATOR, ADMINISTRATOR_PAGE -> administrator;
        };
    }
}
