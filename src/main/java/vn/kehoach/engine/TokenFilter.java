package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;

/**
 * The web apps' protection against forged requests, for our own routes as well: every write carries the token of the
 * cookie {@code XSRF-TOKEN} in the header {@code X-XSRF-TOKEN}. The cookie is for the whole host, since our pages do not
 * lie under the web apps' path.
 */
class TokenFilter extends CsrfPreventionFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RouteGuard.of(request).access() == Access.ASSET || askedByStranger((HttpServletRequest) request)) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, chain);
        }
    }

    // There is no session that a token could belong to.
    private static boolean askedByStranger(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && SessionFilter.ofStranger(request);
    }

    @Override
    protected String getCookiePath(HttpServletRequest request) {
        return "/";
    }
}
