package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything and denies by default: a route that no list names answers 404, whoever asks, before a
 * session is opened or a line of the engine runs. Who may pass a listed one is decided by {@link AccessGuard}, after the
 * session has been read.
 */
class RouteGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);
    private static final String FOUND = RouteGuard.class.getName() + ".route";

    private final RouteList routes;

    RouteGuard(RouteList routes) {
        this.routes = routes;
    }

    /**
     * @return the listed route that this request takes
     */
    static Route of(ServletRequest request) {
        return (Route) request.getAttribute(FOUND);
    }

    /**
     * @return the path as it was asked for, without the context path
     */
    static PathContainer path(HttpServletRequest request) {
        return PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Route> route = SafePath.isSafe(request.getRequestURI())
                ? routes.find(HttpMethod.valueOf(request.getMethod()), path(request))
                : Optional.empty();
        if (route.isEmpty()) {
            LOG.debug("Not listed, refused: {} {}", request.getMethod(), request.getRequestURI());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(FOUND, route.get());
        chain.doFilter(request, response);
    }
}
