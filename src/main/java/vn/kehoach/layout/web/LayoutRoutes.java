package vn.kehoach.layout.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Layout of what is stored, which is guarded by who may read it. */
@Component
class LayoutRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(get("/api/files/{fileId}/layout", LOGGED_IN), get("/api/plans/{id}/layout", LOGGED_IN));
    }
}
