package vn.kehoach.demo.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The demonstration tells everybody its accounts; that is what it is for. */
@Component
@Profile("demo")
class DemoRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/demo/accounts", Access.ANYONE));
    }
}
