package vn.kehoach.board.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;

/** The board: the services show each person the rounds that he may see, and rates to leaders only. */
@Component
class BoardRoutes implements RouteRules {

    @Override
    public List<Route> routes() {
        return List.of(
                get("/board", LOGGED_IN),
                get("/api/board", LOGGED_IN),
                get("/api/board/rounds", LOGGED_IN),
                get("/api/board/matrix", LOGGED_IN),
                get("/api/board/units", LOGGED_IN),
                get("/api/board/rates", LOGGED_IN),
                get("/api/board/rounds/export.{ending}", LOGGED_IN),
                get("/api/board/matrix/export.{ending}", LOGGED_IN),
                get("/api/board/units/export.{ending}", LOGGED_IN),
                get("/api/board/rates/export.{ending}", LOGGED_IN));
    }
}
