package vn.kehoach.demo.web;

import static vn.kehoach.engine.Access.ANYONE;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** What the start page of the demonstration shows before anybody has logged in. */
@Component
@Profile("demo")
class DemoRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/demo/accounts", ANYONE));
    }
}
