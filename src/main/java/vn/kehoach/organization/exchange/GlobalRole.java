package vn.kehoach.organization.exchange;

import java.util.EnumSet;
import java.util.Set;
import vn.kehoach.organization.IdentityProjection;

/** Roles that belong to no unit. */
enum GlobalRole {
    SUPERVISOR(IdentityProjection.SUPERVISORS),
    COORDINATOR(IdentityProjection.COORDINATORS),
    ADMINISTRATOR(IdentityProjection.ADMINISTRATORS);

    private final String group;

    GlobalRole(String group) {
        this.group = group;
    }

    String group() {
        return group;
    }

    /** Whoever intervenes sees what he intervenes in. */
    Set<GlobalRole> brings() {
        return this == COORDINATOR ? EnumSet.of(SUPERVISOR, COORDINATOR) : EnumSet.of(this);
    }
}
