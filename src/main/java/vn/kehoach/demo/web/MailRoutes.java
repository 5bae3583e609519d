package vn.kehoach.demo.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** Everybody may look into the demonstration's mailbox: its people are invented. */
@Component
@Profile("demo")
class MailRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/demo/mails", Access.ANYONE));
    }
}
