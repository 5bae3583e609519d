package vn.kehoach.issuance.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Who may make a document may issue it; the list shows what one may read. */
@Component
class IssuanceRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(get("/api/issuances", LOGGED_IN), post("/api/issuances", LOGGED_IN));
    }
}
