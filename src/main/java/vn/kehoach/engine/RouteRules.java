package vn.kehoach.engine;

import java.util.List;

/**
 * The routes of one module, as a bean of its {@code web} room, beside its controllers. A route that is in no such list
 * answers 404 to everybody, and {@code RoutesTest} fails until it is listed and its line stands in
 * {@code src/test/resources/routes.txt}.
 */
public interface RouteRules {

    /**
     * @return the module's routes
     */
    List<Route> routes();
}
