package vn.kehoach.escalation.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Who may see or steer a round is decided by the round. */
@Component
class EscalationRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/plans/{id}/forecast", LOGGED_IN),
                get("/api/plans/{id}/timeline", LOGGED_IN),
                get("/api/rounds/{id}/pauses", LOGGED_IN),
                post("/api/rounds/{id}/pauses", LOGGED_IN),
                post("/api/rounds/{id}/pauses/preview", LOGGED_IN),
                post("/api/rounds/{id}/pauses/{pauseId}/end", LOGGED_IN));
    }
}
