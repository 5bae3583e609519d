package vn.kehoach.engine;

import static vn.kehoach.engine.Access.HELD_TASK;
import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Access.TASK;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * What Tasklist asks of the engine: filters, the list, one task, claim, complete. Nothing here writes a variable (save
 * the two that a completion carries), starts, assigns to others, comments, or makes a filter. The engine leaves out what
 * a person may not see.
 */
@Component
class TasklistRoutes implements RouteRules {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASK_PATH = ENGINE + "/task/{task}";

    @Override
    public List<Route> routes() {
        return List.of(
                get(ENGINE + "/filter", LOGGED_IN),
                get(ENGINE + "/filter/count", LOGGED_IN),
                // Which buttons to show: the engine answers with what the person may do.
                Route.of(HttpMethod.OPTIONS, ENGINE + "/filter", LOGGED_IN),
                Route.of(HttpMethod.OPTIONS, ENGINE + "/filter/{id}", LOGGED_IN),
                get(ENGINE + "/filter/{id}", LOGGED_IN),
                get(ENGINE + "/filter/{id}/list", LOGGED_IN),
                post(ENGINE + "/filter/{id}/list", LOGGED_IN),
                get(ENGINE + "/filter/{id}/count", LOGGED_IN),
                post(ENGINE + "/filter/{id}/count", LOGGED_IN),
                get(ENGINE + "/task", LOGGED_IN),
                post(ENGINE + "/task", LOGGED_IN),
                get(ENGINE + "/task/count", LOGGED_IN),
                post(ENGINE + "/task/count", LOGGED_IN),
                get(TASK_PATH, TASK),
                get(TASK_PATH + "/form", TASK),
                get(TASK_PATH + "/deployed-form", TASK),
                get(TASK_PATH + "/form-variables", TASK),
                get(TASK_PATH + "/identity-links", TASK),
                get(TASK_PATH + "/comment", TASK),
                post(TASK_PATH + "/claim", TASK),
                post(TASK_PATH + "/unclaim", HELD_TASK),
                post(TASK_PATH + "/submit-form", TASK),
                post(TASK_PATH + "/complete", TASK),
                get(ENGINE + "/history/user-operation", LOGGED_IN),
                get(ENGINE + "/history/task", LOGGED_IN),
                get(ENGINE + "/process-definition", LOGGED_IN),
                get(ENGINE + "/process-definition/count", LOGGED_IN),
                get(ENGINE + "/process-definition/{id}", LOGGED_IN),
                get(ENGINE + "/process-definition/{id}/xml", LOGGED_IN));
    }
}
