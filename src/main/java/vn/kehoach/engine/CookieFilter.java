package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.SessionCookieFilter;

/** The web apps' flags of the session's cookie; theirs would open a session for every question of a stranger. */
class CookieFilter extends SessionCookieFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RouteGuard.of(request).access() == Access.ASSET || SessionFilter.ofStranger((HttpServletRequest) request)) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, chain);
        }
    }
}
