package vn.kehoach.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * CVE-2026-77226: while nobody is in the group of administrators, the web apps let anybody create one. That route is not
 * listed; and the program does not go on without an administrator. Runs last, when the organisation has been loaded.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AdministratorCheck implements BeforeOpening {

    private final IdentityService identity;

    AdministratorCheck(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void beforeOpening() {
        if (identity.createUserQuery().memberOfGroup(Access.ADMINISTRATORS).count() == 0) {
            throw new StartRefused("there is no administrator: nobody is in the group " + Access.ADMINISTRATORS
                    + ". Set kehoach.administrator.login and kehoach.administrator.password for this start");
        }
    }
}
