package vn.kehoach.cockpit.web;

import static vn.kehoach.engine.Access.COORDINATOR;
import static vn.kehoach.engine.Access.SUPERVISOR;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Supervisors look, coordinators act; the services ask once more, since administrators pass both doors. */
@Component
class CockpitOwnRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/cockpit/names", SUPERVISOR),
                get("/api/cockpit/find", SUPERVISOR),
                get("/api/cockpit/risks", SUPERVISOR),
                get("/api/cockpit/cases/{instance}", SUPERVISOR),
                get("/api/cockpit/incidents", SUPERVISOR),
                get("/api/cockpit/reconciliation", SUPERVISOR),
                post("/api/cockpit/cases/{instance}/skip", COORDINATOR),
                post("/api/cockpit/cases/{instance}/reassign", COORDINATOR),
                post("/api/cockpit/cases/{instance}/call-off", COORDINATOR),
                post("/api/cockpit/incidents/retry", COORDINATOR),
                get("/quan-tri/doi-chieu", SUPERVISOR),
                get("/giam-sat/{key}", SUPERVISOR));
    }
}
