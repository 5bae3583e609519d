package vn.kehoach.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/** All that is open, to whom: the lists of all modules together. */
@Component
class RouteList {

    private final List<Route> routes;

    RouteList(List<RouteRules> rules) {
        // The most particular pattern decides: a list must not depend on the order in which modules are found.
        this.routes = rules.stream()
                .flatMap(r -> r.routes().stream())
                .sorted((a, b) -> a.pattern().compareTo(b.pattern()))
                .toList();
    }

    Optional<Route> find(HttpMethod method, PathContainer path) {
        return routes.stream().filter(r -> r.matches(method, path)).findFirst();
    }

    List<Route> all() {
        return routes;
    }
}
