package vn.kehoach.round.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Rounds: the services show each person those that he follows up, and a unit its own response. */
@Component
class RoundRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/rounds", LOGGED_IN),
                get("/api/rounds/{id}", LOGGED_IN),
                get("/api/rounds/{id}/responses", LOGGED_IN),
                get("/api/rounds/{id}/export.xlsx", LOGGED_IN),
                post("/api/responses.xlsx", LOGGED_IN),
                post("/api/rounds/{id}/responses/{unit}/extend", LOGGED_IN),
                post("/api/rounds/{id}/responses/{unit}/remind", LOGGED_IN),
                post("/api/rounds/{id}/responses/{unit}/call-off", LOGGED_IN),
                post("/api/rounds/{id}/responses/{unit}/call-off/preview", LOGGED_IN),
                post("/api/rounds/{id}/extensions", LOGGED_IN),
                post("/api/rounds/{id}/extensions/preview", LOGGED_IN),
                post("/api/rounds/{id}/due", LOGGED_IN),
                post("/api/rounds/{id}/due/preview", LOGGED_IN),
                post("/api/rounds/{id}/follow", LOGGED_IN),
                post("/api/rounds/{id}/follow/preview", LOGGED_IN),
                post("/api/rounds/{id}/follow/keep", LOGGED_IN),
                post("/api/rounds/{id}/units", LOGGED_IN),
                post("/api/rounds/{id}/units/preview", LOGGED_IN),
                post("/api/responses/{id}/extension-requests", LOGGED_IN),
                post("/api/rounds/{id}/responses/{unit}/files", LOGGED_IN),
                post("/api/rounds/{id}/responses/{unit}/enter", LOGGED_IN),
                get("/api/responses/{id}", LOGGED_IN),
                get("/api/plans/{id}/below", LOGGED_IN),
                get("/api/hand-over/units", LOGGED_IN),
                get("/api/hand-over", LOGGED_IN),
                post("/api/hand-over", LOGGED_IN),
                get("/ban-giao", LOGGED_IN),
                get("/ban-giao/hand-over.js", LOGGED_IN),
                get("/dot/{id}", LOGGED_IN),
                get("/dot/round.js", LOGGED_IN),
                get("/dot/changes.js", LOGGED_IN),
                get("/van-ban/{id}", LOGGED_IN),
                get("/van-ban/response.js", LOGGED_IN),
                get("/api/responses", LOGGED_IN),
                post("/api/responses/{id}/assignee", LOGGED_IN),
                get("/dot/round.css", LOGGED_IN));
    }
}
