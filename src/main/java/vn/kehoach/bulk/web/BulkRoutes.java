package vn.kehoach.bulk.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Acts on many things: each act asks for the rights of the single one; everybody sees his own orders. */
@Component
class BulkRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/bulk", LOGGED_IN),
                get("/api/bulk/{id}", LOGGED_IN),
                post("/api/bulk/{id}/stop", LOGGED_IN),
                post("/api/bulk/{id}/undo", LOGGED_IN),
                post("/api/bulk/acts/{act}/preview", LOGGED_IN),
                post("/api/bulk/acts/{act}", LOGGED_IN),
                get("/viec-hang-loat", LOGGED_IN));
    }
}
