package vn.kehoach.consolidation.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Consolidated reports: the service shows them to who may see the round. */
@Component
class ReportRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(get("/api/rounds/{id}/report", LOGGED_IN), get("/bao-cao/{id}", LOGGED_IN));
    }
}
