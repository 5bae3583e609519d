package vn.kehoach.ladder.web;

import static vn.kehoach.engine.Access.ADMINISTRATOR;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The ladder is everybody's, but only administrators change it. */
@Component
class LadderRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/quan-tri/thang-don-doc", ADMINISTRATOR),
                get("/api/ladder", ADMINISTRATOR),
                post("/api/ladder", ADMINISTRATOR),
                get("/api/ladder/versions/{number}", ADMINISTRATOR),
                get("/api/ladder/versions/{number}/file", ADMINISTRATOR),
                post("/api/ladder/file", ADMINISTRATOR),
                post("/api/ladder/compare", ADMINISTRATOR),
                post("/api/ladder/steps", ADMINISTRATOR));
    }
}
