package vn.kehoach.organization.web;

import static vn.kehoach.engine.Access.ADMINISTRATOR;
import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Everybody who works here reads the list of units; only administrators change it. */
@Component
class OrganizationRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/units", LOGGED_IN),
                get("/api/units/groups", LOGGED_IN),
                post("/api/organization/import", ADMINISTRATOR),
                get("/api/organization/export.xlsx", ADMINISTRATOR),
                get("/api/organization/export.zip", ADMINISTRATOR),
                get("/api/organization/successions", ADMINISTRATOR),
                get("/quan-tri/to-chuc", ADMINISTRATOR));
    }
}
