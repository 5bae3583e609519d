package vn.kehoach.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The person of the session, as the web apps' own filter told the engine at the beginning of this request. */
@Component
class SessionUser implements CurrentUser {

    private final IdentityService identity;

    // Lazy: the filters are made with the web server, before the engine.
    SessionUser(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> login() {
        return authentication().map(Authentication::getUserId);
    }

    @Override
    public Set<String> groups() {
        return authentication()
                .map(Authentication::getGroupIds)
                .map((List<String> groups) -> Set.copyOf(groups))
                .orElse(Set.of());
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null);
    }
}
