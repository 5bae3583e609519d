package vn.kehoach.paper.web;

import static vn.kehoach.engine.Access.ADMINISTRATOR;
import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Each module decides who may have its documents; their texts are changed by administrators only. */
@Component
class PaperRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/quan-tri/mau-van-ban", ADMINISTRATOR),
                get("/api/paper-templates", ADMINISTRATOR),
                get("/api/paper-templates/{name}", ADMINISTRATOR),
                post("/api/paper-templates/{name}", ADMINISTRATOR),
                post("/api/paper-templates/{name}/preview", ADMINISTRATOR),
                post("/api/paper-templates/{name}/preview/pdf", ADMINISTRATOR),
                get("/api/papers/{subject}", LOGGED_IN),
                get("/api/papers/{subject}/{name}/{ending}", LOGGED_IN),
                post("/api/papers/{subject}/{name}/{ending}", LOGGED_IN),
                get("/api/tasks/{id}/papers", LOGGED_IN),
                get("/api/tasks/{id}/papers/{name}/{ending}", LOGGED_IN));
    }
}
