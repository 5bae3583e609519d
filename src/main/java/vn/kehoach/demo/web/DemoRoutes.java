package vn.kehoach.demo.web;

import static vn.kehoach.engine.Access.ANYONE;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.put;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The demonstration is open to whoever reaches it: its people are invented and its clock is everybody's. */
@Component
@Profile("demo")
class DemoRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/", ANYONE),
                get("/thu", ANYONE),
                get("/api/demo/accounts", ANYONE),
                get("/api/demo/plans", ANYONE),
                get("/api/demo/clock", ANYONE),
                put("/api/demo/clock", ANYONE));
    }
}
