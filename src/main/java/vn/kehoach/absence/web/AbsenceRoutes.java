package vn.kehoach.absence.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Access.SUPERVISOR;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Everybody enters his own absence; whose is whose the service checks. */
@Component
class AbsenceRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/absences", LOGGED_IN),
                post("/api/absences", LOGGED_IN),
                post("/api/absences/{id}/end", LOGGED_IN),
                get("/api/vacancies", SUPERVISOR),
                get("/vang-mat", LOGGED_IN));
    }
}
