package vn.kehoach.organization.web;

import static vn.kehoach.engine.Access.ADMINISTRATOR;
import static vn.kehoach.engine.Access.LOGGED_IN;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Everybody who has logged in may look units up; only administrators take the organisation in or out. */
@Component
class OrganizationRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/units", LOGGED_IN),
                Route.get("/api/units/groups", LOGGED_IN),
                Route.get("/quan-tri/to-chuc", ADMINISTRATOR),
                Route.get("/quan-tri/to-chuc.js", ADMINISTRATOR),
                Route.get("/quan-tri/to-chuc.css", ADMINISTRATOR),
                Route.post("/api/organization/import", ADMINISTRATOR),
                Route.get("/api/organization/export.xlsx", ADMINISTRATOR));
    }
}
