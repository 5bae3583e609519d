package vn.kehoach.document.web;

import static vn.kehoach.engine.Access.LOGGED_IN;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Files: the controller asks the module that owns the subject who may read. */
@Component
class DocumentRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/tasks/{id}/files", LOGGED_IN),
                Route.delete("/api/tasks/{id}/files/{fileId}", LOGGED_IN),
                Route.get("/api/files/rules", LOGGED_IN),
                Route.get("/api/files/{fileId}", LOGGED_IN));
    }
}
