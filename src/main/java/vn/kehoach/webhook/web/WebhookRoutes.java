package vn.kehoach.webhook.web;

import static vn.kehoach.engine.Access.ADMINISTRATOR;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;
import static vn.kehoach.engine.Route.put;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Administrators alone: whoever adds a receiver decides what leaves the house. */
@Component
class WebhookRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/quan-tri/ket-noi", ADMINISTRATOR),
                get("/api/webhooks", ADMINISTRATOR),
                post("/api/webhooks", ADMINISTRATOR),
                put("/api/webhooks/{id}", ADMINISTRATOR),
                post("/api/webhooks/{id}/secret", ADMINISTRATOR),
                post("/api/webhooks/{id}/test", ADMINISTRATOR),
                get("/api/webhooks/{id}/events", ADMINISTRATOR),
                post("/api/webhooks/{id}/again", ADMINISTRATOR));
    }
}
