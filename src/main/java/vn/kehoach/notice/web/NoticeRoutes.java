package vn.kehoach.notice.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Access.SUPERVISOR;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;
import static vn.kehoach.engine.Route.put;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The ledger is for those who watch over all units; when his own mail comes everybody says himself. */
@Component
class NoticeRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/so-thong-bao", SUPERVISOR),
                get("/api/notices", SUPERVISOR),
                get("/api/notices/mails/{id}", SUPERVISOR),
                post("/api/notices/mails/{id}/resend", SUPERVISOR),
                get("/api/notices/addresses", SUPERVISOR),
                post("/api/notices/addresses/resend", SUPERVISOR),
                get("/api/notices/server", SUPERVISOR),
                get("/thong-bao/cai-dat", LOGGED_IN),
                get("/api/notice-choice", LOGGED_IN),
                put("/api/notice-choice", LOGGED_IN));
    }
}
