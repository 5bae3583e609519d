package vn.kehoach.register.web;

import static vn.kehoach.engine.Access.LOGGED_IN;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Registers: the controller shows a body's own to its clerks and its head; to others they do not exist. */
@Component
class RegisterRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/so-van-ban", LOGGED_IN),
                Route.get("/api/registers/outgoing", LOGGED_IN),
                Route.get("/api/registers/outgoing.xlsx", LOGGED_IN),
                Route.post("/api/registers/outgoing", LOGGED_IN),
                Route.post("/api/registers/outgoing/reserved", LOGGED_IN),
                Route.put("/api/registers/outgoing/{id}", LOGGED_IN),
                Route.post("/api/registers/outgoing/{id}/cancel", LOGGED_IN),
                Route.put("/api/registers/outgoing/{id}/handling", LOGGED_IN),
                Route.get("/api/registers/incoming", LOGGED_IN),
                Route.get("/api/registers/incoming.xlsx", LOGGED_IN),
                Route.post("/api/registers/incoming", LOGGED_IN),
                Route.put("/api/registers/incoming/{id}/handling", LOGGED_IN),
                Route.get("/api/registers/series", LOGGED_IN),
                Route.put("/api/registers/series", LOGGED_IN),
                Route.get("/api/registers/numbering", LOGGED_IN),
                Route.put("/api/registers/numbering", LOGGED_IN));
    }
}
