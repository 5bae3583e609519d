package vn.kehoach.demo.web;

<<<<<<< HEAD
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The demonstration tells everybody its accounts; that is what it is for. */
=======
import static vn.kehoach.engine.Access.ANYONE;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.put;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The demonstration is open to whoever reaches it: its people are invented and its clock is everybody's. */
>>>>>>> 95cf777 (Move the demonstration's clock step by step, and let the engine's clock follow)
@Component
@Profile("demo")
class DemoRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
<<<<<<< HEAD
        return List.of(Route.get("/api/demo/accounts", Access.ANYONE));
=======
        return List.of(
                get("/", ANYONE),
                get("/thu", ANYONE),
                get("/api/demo/accounts", ANYONE),
                get("/api/demo/plans", ANYONE),
                get("/api/demo/clock", ANYONE),
                put("/api/demo/clock", ANYONE));
>>>>>>> 95cf777 (Move the demonstration's clock step by step, and let the engine's clock follow)
    }
}
