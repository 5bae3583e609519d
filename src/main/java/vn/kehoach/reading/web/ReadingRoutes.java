package vn.kehoach.reading.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Only for the drafter; to everybody else the draft does not exist. */
@Component
class ReadingRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(post("/api/plans/{id}/reading", LOGGED_IN));
    }
}
