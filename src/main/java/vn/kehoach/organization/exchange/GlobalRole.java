package vn.kehoach.organization.exchange;

import vn.kehoach.organization.IdentityProjection;

/** Roles that belong to no unit. */
enum GlobalRole {
    SUPERVISOR(IdentityProjection.SUPERVISORS),
    ADMINISTRATOR(IdentityProjection.ADMINISTRATORS);

    private final String group;

    GlobalRole(String group) {
        this.group = group;
    }

    String group() {
        return group;
    }
}
