package vn.kehoach.engine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The order of the filters before everything that answers. Three of them carry the names of the web apps' own filters: the
 * web apps register theirs only where that name is free, so ours take their places and guard our routes as well.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(Environment environment) {
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        var door = door("Kehoach headers", 0, new SecurityHeaders(production));
        door.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return door;
    }

    @Bean
    FilterRegistrationBean<RouteGuard> routeGuard(RouteList routes) {
        return door("Kehoach routes", 1, new RouteGuard(routes));
    }

    @Bean
    FilterRegistrationBean<SessionFilter> sessionFilter() {
        return door("Authentication Filter", 2, new SessionFilter());
    }

    @Bean
    FilterRegistrationBean<AccessGuard> accessGuard(
            CurrentUser user, @Lazy TaskService tasks, Environment environment) {
        return door(
                "Kehoach access",
                3,
                new AccessGuard(user, tasks, new MetricsToken(environment.getProperty("kehoach.metrics.token", ""))));
    }

    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilter(CamundaBpmProperties properties) {
        var door = door("CsrfPreventionFilter", 4, new TokenFilter());
        door.setInitParameters(properties.getWebapp().getCsrf().getInitParams());
        return door;
    }

    @Bean
    FilterRegistrationBean<CookieFilter> cookieFilter(CamundaBpmProperties properties) {
        var door = door("SessionCookieFilter", 5, new CookieFilter());
        door.setInitParameters(properties.getWebapp().getSessionCookie().getInitParams());
        return door;
    }

    @Bean
    FilterRegistrationBean<LogInDoor> logInDoor(LogInLimit limit, @Lazy IdentityService identity, Environment env) {
        boolean production = env.acceptsProfiles(Profiles.of("production"));
        return door("Kehoach log-in", 6, new LogInDoor(limit, identity, production));
    }

    private static <T extends Filter> FilterRegistrationBean<T> door(String name, int place, T filter) {
        var door = new FilterRegistrationBean<>(filter);
        door.setName(name);
        door.addUrlPatterns("/*");
        door.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        // Behind Spring's own filters (character encoding), before those of the web apps.
        door.setOrder(-200 + place);
        return door;
    }
}
