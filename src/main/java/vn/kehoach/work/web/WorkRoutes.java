package vn.kehoach.work.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;
import static vn.kehoach.engine.Route.put;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Tasks: the desk itself decides whose they are, so that a foreign one answers like none. */
@Component
class WorkRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/tasks/{id}", LOGGED_IN),
                get("/api/tasks/{id}/draft", LOGGED_IN),
                put("/api/tasks/{id}/draft", LOGGED_IN),
                post("/api/tasks/{id}/check", LOGGED_IN),
                post("/api/tasks/{id}/claim", LOGGED_IN),
                post("/api/tasks/{id}/complete", LOGGED_IN),
                get("/api/session", LOGGED_IN),
                // Words without any data; pages need them before the log-in too.
                get("/api/messages", Access.ANYONE));
    }
}
