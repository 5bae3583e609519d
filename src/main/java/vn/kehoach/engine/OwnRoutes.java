package vn.kehoach.engine;

import static vn.kehoach.engine.Access.ANYONE;
import static vn.kehoach.engine.Access.ASSET;
import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Access.METRICS;
import static vn.kehoach.engine.Route.get;

import java.util.List;
import org.springframework.stereotype.Component;

/** Files and facts of the program itself that belong to no module. */
@Component
class OwnRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/forms/**", LOGGED_IN),
                // Scripts and styles without any data; the start page uses them too, before the log-in.
                get("/forms/assets/**", ASSET),
                get("/webjars/kehoach/**", ASSET),
                get("/webjars/vue/**", ASSET),
                get("/webjars/pdfjs-dist/**", ASSET),
                get("/favicon.ico", ASSET),
                // For whoever watches the program: up or down, no more.
                get("/actuator/health", ANYONE),
                // For the proxy (readiness), the service (liveness), and words on this node's clock and jobs (node).
                get("/actuator/health/{group}", ANYONE),
                // For Prometheus: figures without names (docs/operations.md).
                get("/actuator/prometheus", METRICS),
                get("/api/openapi", LOGGED_IN));
    }
}
