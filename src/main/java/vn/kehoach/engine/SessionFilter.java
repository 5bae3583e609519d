package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;

/**
 * The web apps' session, for our own routes as well. It is read anew for each request (no cache): who is disabled or has
 * lost a role is refused with his next click. Files without data open no session.
 */
class SessionFilter extends AuthenticationFilter {

    SessionFilter() {
        // 0: the engine asks the database each time; null would mean never again.
        cacheTimeToLive = 0L;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RouteGuard.of(request).access() == Access.ASSET) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, chain);
        }
    }
}
