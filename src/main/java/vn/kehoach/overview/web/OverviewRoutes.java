package vn.kehoach.overview.web;

import static vn.kehoach.engine.Access.ANYONE;
import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.delete;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The overview: the services show each person what is his. */
@Component
class OverviewRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/cong-viec", LOGGED_IN),
                get("/tim-kiem", LOGGED_IN),
                get("/api/my-work", LOGGED_IN),
                get("/api/my-work/owed", LOGGED_IN),
                get("/api/plans/{id}/quotas", LOGGED_IN),
                get("/api/search", LOGGED_IN),
                get("/api/search/plans", LOGGED_IN),
                get("/api/search/answers", LOGGED_IN),
                get("/api/calendar-feeds", LOGGED_IN),
                post("/api/calendar-feeds", LOGGED_IN),
                delete("/api/calendar-feeds/{id}", LOGGED_IN),
                // The address is the key: calendar programs have no session.
                get("/api/calendar/{secret}.ics", ANYONE));
    }
}
