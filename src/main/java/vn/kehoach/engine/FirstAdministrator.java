package vn.kehoach.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the administrator that the settings name, if there is none yet. On later starts the settings may be gone; they
 * change nothing any more, above all no password.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class FirstAdministrator implements BeforeOpening {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService identity;
    private final String login;
    private final String password;

    FirstAdministrator(
            IdentityService identity,
            @Value("${kehoach.administrator.login:}") String login,
            @Value("${kehoach.administrator.password:}") String password) {
        this.identity = identity;
        this.login = login;
        this.password = password;
    }

    @Override
    @Transactional
    public void beforeOpening() {
        boolean needed =
                identity.createUserQuery().memberOfGroup(Access.ADMINISTRATORS).count() == 0;
        if (!needed || login.isBlank() || password.isBlank()) {
            return;
        }
        if (identity.createUserQuery().userId(login).count() > 0) {
            throw new StartRefused(
                    "kehoach.administrator.login names an account that exists and is no administrator: " + login);
        }
        if (!identity.checkPasswordAgainstPolicy(password).isValid()) {
            throw new StartRefused("kehoach.administrator.password needs at least ten characters with upper and lower"
                    + " case, a digit and a sign");
        }
        User administrator = identity.newUser(login);
        administrator.setPassword(password);
        administrator.setLastName(login);
        identity.saveUser(administrator);
        identity.createMembership(login, Access.ADMINISTRATORS);
        LOG.info("Created the administrator {}", login);
    }
}
