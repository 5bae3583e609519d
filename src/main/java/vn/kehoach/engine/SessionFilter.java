package vn.kehoach.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.HttpSessionMutexListener;
import org.camunda.bpm.webapp.impl.util.ProcessEngineUtil;

/**
 * The web apps' session, for our own routes as well. It is read anew for each request (no cache): who is disabled or has
 * lost a role is refused with his next click. Files without data open no session, nor do a stranger's questions: the cookies
 * of the answer would take the place of those that he gets at this moment by logging in in another tab.
 */
class SessionFilter extends AuthenticationFilter {

    /** Our own answers and the engine's depend on the person and his groups alone; the web apps' pages ask for more. */
    private static final List<String> ANSWERS = List.of("/api/", "/camunda/api/engine/");

    /** What pages ask for; only a page itself begins a session. */
    private static final List<String> QUESTIONS = List.of("/api/", "/camunda/api/", "/forms/", "/actuator/");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RouteGuard.of(request).access() == Access.ASSET) {
            chain.doFilter(request, response);
        } else if (ofStranger((HttpServletRequest) request)) {
            Authentications.setCurrent(new Authentications());
            try {
                chain.doFilter(request, response);
            } finally {
                Authentications.clearCurrent();
            }
        } else {
            readAnew((HttpServletRequest) request);
            super.doFilter(request, response, chain);
        }
    }

    /** Asked without a session, or with the cookie of one that has ended. */
    static boolean ofStranger(HttpServletRequest request) {
        String path = RouteGuard.path(request).value();
        return request.getSession(false) == null && QUESTIONS.stream().anyMatch(path::startsWith);
    }

    private static void readAnew(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Authentications people = AuthenticationUtil.getAuthsFromSession(session);
        if (ANSWERS.stream().anyMatch(RouteGuard.path(request).value()::startsWith)) {
            // As the web apps do: one page may ask for several things at once.
            Object mutex = session.getAttribute(HttpSessionMutexListener.AUTH_TIME_SESSION_MUTEX);
            synchronized (mutex == null ? session : mutex) {
                people.getAuthentications().forEach(person -> personAndGroups(people, person));
            }
        } else {
            // 0: from the database each time.
            AuthenticationUtil.updateCache(people, session, 0);
        }
    }

    /**
     * Two questions to the database in place of six: there are no tenants, and which web apps the person may use is no
     * matter here (Access), so that stays as the last page of a web app read it.
     */
    private static void personAndGroups(Authentications people, UserAuthentication known) {
        String login = known.getIdentityId();
        ProcessEngine engine = ProcessEngineUtil.lookupProcessEngine(known.getProcessEngineName());
        engine.getIdentityService().clearAuthentication();
        if (engine.getIdentityService().createUserQuery().userId(login).count() == 0) {
            people.removeByEngineName(known.getProcessEngineName());
            return;
        }
        var current = new UserAuthentication(login, known.getProcessEngineName());
        current.setGroupIds(AuthenticationUtil.getGroupsOfUser(engine, login));
        current.setTenantIds(known.getTenantIds());
        current.setAuthorizedApps(known.getAuthorizedApps());
        people.addOrReplace(current);
    }
}
