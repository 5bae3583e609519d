package vn.kehoach.calendar.web;

import static vn.kehoach.engine.Access.ADMINISTRATOR;
import static vn.kehoach.engine.Route.delete;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;
import static vn.kehoach.engine.Route.put;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The calendar is everybody's, but only administrators keep it. */
@Component
class CalendarRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/quan-tri/lich", ADMINISTRATOR),
                get("/api/calendar", ADMINISTRATOR),
                get("/api/calendar/{year}", ADMINISTRATOR),
                post("/api/calendar/{year}/days", ADMINISTRATOR),
                put("/api/calendar/{year}/days/{date}", ADMINISTRATOR),
                delete("/api/calendar/{year}/days/{date}", ADMINISTRATOR),
                post("/api/calendar/{year}/suggestions", ADMINISTRATOR),
                post("/api/calendar/{year}/confirm", ADMINISTRATOR),
                post("/api/calendar/{year}/reopen", ADMINISTRATOR));
    }
}
