package vn.kehoach.engine;

import static vn.kehoach.engine.Access.ADMINISTRATOR;
import static vn.kehoach.engine.Access.ADMINISTRATOR_PAGE;
import static vn.kehoach.engine.Access.ANYONE;
import static vn.kehoach.engine.Access.ASSET;
import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Access.SELF;
import static vn.kehoach.engine.Access.SUPERVISOR_PAGE;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;
import static vn.kehoach.engine.Route.put;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Pages and files of the web apps, log-in and log-out, one's own account. The route that sets up a first user is not here. */
@Component
class WebAppRoutes implements RouteRules {

    private static final String APP = "/camunda/app/";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Override
    public List<Route> routes() {
        return Stream.of(
                        app("tasklist", ANYONE),
                        app("welcome", ANYONE),
                        app("cockpit", SUPERVISOR_PAGE),
                        app("admin", ADMINISTRATOR_PAGE),
                        shared().stream())
                .flatMap(routes -> routes)
                .toList();
    }

    private static Stream<Route> app(String app, Access page) {
        return Stream.of(
                get(APP + app, ANYONE),
                get(APP + app + "/", ANYONE),
                get(APP + app + "/default/", page),
                get(APP + app + "/default", page),
                get(APP + app + "/{file:camunda-.+-bootstrap\\.(?:js|css)}", ASSET),
                get(APP + app + "/{folder:locales|scripts|styles}/**", ASSET),
                get("/camunda/api/" + app + "/plugin/{plugin}/static/**", ASSET));
    }

    private static List<Route> shared() {
        return List.of(
                get("/camunda", ANYONE),
                get("/camunda/", ANYONE),
                get("/camunda/favicon.ico", ASSET),
                get("/camunda/lib/**", ASSET),
                get("/camunda/assets/**", ASSET),
                get("/camunda/api/admin/auth/user/default", ANYONE),
                post("/camunda/api/admin/auth/user/default/login/{app}", ANYONE),
                post("/camunda/api/admin/auth/user/default/logout", LOGGED_IN),
                // The name of the one engine, which the log-in page asks for.
                get("/camunda/api/engine/engine/", ANYONE),
                get("/camunda/api/engine/engine", ANYONE),
                get(ENGINE + "/identity/groups", LOGGED_IN),
                get(ENGINE + "/identity/password-policy", LOGGED_IN),
                post(ENGINE + "/identity/password-policy", LOGGED_IN),
                get(ENGINE + "/user/{login}/profile", SELF),
                // Names and addresses are kept by the organisation; only the password is changed here.
                put(ENGINE + "/user/{login}/credentials", SELF),
                get(ENGINE + "/authorization/check", LOGGED_IN),
                get(ENGINE + "/version", LOGGED_IN),
                // Admin shows who there is and what he may; changes come from the organisation.
                get(ENGINE + "/user", ADMINISTRATOR),
                get(ENGINE + "/user/count", ADMINISTRATOR),
                get(ENGINE + "/group", ADMINISTRATOR),
                // Of one's own groups, for the profile: the engine leaves out the others.
                get(ENGINE + "/group/count", LOGGED_IN),
                post(ENGINE + "/group", LOGGED_IN),
                // Which buttons to show: the engine answers with what the person may do.
                Route.of(HttpMethod.OPTIONS, ENGINE + "/user/", ADMINISTRATOR),
                Route.of(HttpMethod.OPTIONS, ENGINE + "/group/", ADMINISTRATOR),
                Route.of(HttpMethod.OPTIONS, ENGINE + "/tenant/", ADMINISTRATOR),
                get(ENGINE + "/group/{id}", ADMINISTRATOR),
                get(ENGINE + "/authorization", ADMINISTRATOR),
                get(ENGINE + "/authorization/count", ADMINISTRATOR));
    }
}
