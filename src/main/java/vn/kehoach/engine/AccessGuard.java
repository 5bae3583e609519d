package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks whether the person of the session may pass the route that {@link RouteGuard} found. Nobody: 401, for a page the
 * log-in. Not his area: 403, since the areas are no secret. Not himself, or not his task: 404, as if there were no such
 * thing; without this the engine answers 403 for a foreign task and something else for one that does not exist.
 */
class AccessGuard extends OncePerRequestFilter {

    /** Where people log in. */
    static final String LOG_IN = "/camunda/app/tasklist/default/";

    private final CurrentUser user;
    private final TaskService tasks;
    private final MetricsToken metrics;

    AccessGuard(CurrentUser user, TaskService tasks, MetricsToken metrics) {
        this.user = user;
        this.tasks = tasks;
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Route route = RouteGuard.of(request);
        Optional<String> login = user.login();
        if (route.access().admits(login, user.groups())
                || route.access() == Access.METRICS && metrics.shownBy(request)) {
            int status = thing(route, request, login);
            if (status == HttpServletResponse.SC_OK) {
                chain.doFilter(request, response);
            } else {
                response.sendError(status);
            }
        } else if (login.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (ErrorAnswers.wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + LOG_IN);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private int thing(Route route, HttpServletRequest request, Optional<String> login) {
        Map<String, String> named =
                route.pattern().matchAndExtract(RouteGuard.path(request)).getUriVariables();
        return switch (route.access()) {
            case SELF ->
                named.get("login").equals(login.orElseThrow())
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_NOT_FOUND;
            case TASK -> task(named.get("task"), false, login.orElseThrow());
            case HELD_TASK -> task(named.get("task"), true, login.orElseThrow());
            default -> HttpServletResponse.SC_OK;
        };
    }

    private int task(String id, boolean mustHold, String login) {
        // The engine leaves out what the person of the session may not see.
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return mustHold && !login.equals(task.getAssignee())
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_OK;
    }
}
