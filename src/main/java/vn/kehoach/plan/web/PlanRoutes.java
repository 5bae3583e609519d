package vn.kehoach.plan.web;

import static vn.kehoach.engine.Access.ANYONE;
import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Plans: the desk shows each person those that concern his units. */
@Component
class PlanRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/ke-hoach", LOGGED_IN),
                get("/ke-hoach/{id}", LOGGED_IN),
                get("/ke-hoach/mau", LOGGED_IN),
                get("/plans/schema.json", ANYONE),
                get("/api/plan-definitions", LOGGED_IN),
                post("/api/plan-definitions", LOGGED_IN),
                get("/api/plan-definitions/{id}", LOGGED_IN),
                get("/api/plan-definitions/{id}/yaml", LOGGED_IN),
                get("/api/plans/{id}/definition", LOGGED_IN),
                get("/api/plan-beginnings", LOGGED_IN),
                get("/api/plans", LOGGED_IN),
                post("/api/plans", LOGGED_IN),
                get("/api/plans/{id}", LOGGED_IN),
                get("/api/plans/{id}/document.docx", LOGGED_IN),
                get("/api/plans/{id}/document.pdf", LOGGED_IN),
                post("/api/plans/{id}/preview", LOGGED_IN),
                post("/api/plans/{id}/periods", LOGGED_IN),
                post("/api/plans/{id}/withdraw", LOGGED_IN),
                post("/api/plans/{id}/recall", LOGGED_IN),
                post("/api/plans/{id}/successors", LOGGED_IN));
    }
}
