package vn.kehoach.register.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Role;
import vn.kehoach.work.Refusal;

/** Who may do what with the registers of a body; to all others they do not exist. */
@Component
class RegisterKeepers {

    private final CurrentUser user;

    RegisterKeepers(CurrentUser user) {
        this.user = user;
    }

    /** The clerks and the head read. */
    void reads(String unit) {
        if (!has(Role.CLERK, unit) && !has(Role.HEAD, unit)) {
            throw Refusal.notFound();
        }
    }

    /** Only the clerks write (Decree 30/2020, article 6). */
    void writes(String unit) {
        reads(unit);
        if (!has(Role.CLERK, unit)) {
            throw Refusal.forbidden("register.clerkWrites");
        }
    }

    /** How numbers are given is seen by the administrator too. */
    void sees(String unit) {
        if (!administrates()) {
            reads(unit);
        }
    }

    /** The head decides, or an administrator enters what he decided. */
    void decides(String unit) {
        sees(unit);
        if (!administrates() && !has(Role.HEAD, unit)) {
            throw Refusal.forbidden("register.headDecides");
        }
    }

    String login() {
        return user.required();
    }

    private boolean administrates() {
        return user.groups().contains(Access.ADMINISTRATORS);
    }

    private boolean has(Role role, String unit) {
        Set<String> groups = user.groups();
        return unit != null && groups.contains(role.groupOf(unit));
    }
}
