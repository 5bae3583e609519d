package vn.kehoach.webapps;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The host's address alone. */
@Component
@Profile("!demo")
class HomeRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/", Access.ANYONE));
    }
}
