package vn.kehoach.signature.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Signatures: whoever has logged in may check a file of his own; papers are for whoever may read their subject. */
@Component
class SignatureRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/kiem-tra-chu-ky", LOGGED_IN),
                get("/phieu-ky/{subject}", LOGGED_IN),
                get("/api/tasks/{id}/paper", LOGGED_IN),
                post("/api/tasks/{id}/paper", LOGGED_IN),
                post("/api/signatures/check", LOGGED_IN),
                get("/api/signatures/papers/{subject}", LOGGED_IN),
                get("/api/signatures/papers/{subject}/{step}", LOGGED_IN),
                post("/api/signatures/papers/{subject}/sealed", LOGGED_IN));
    }
}
