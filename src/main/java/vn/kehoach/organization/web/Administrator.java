package vn.kehoach.organization.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.IdentityProjection;

/** Lets administrators through. To everybody else what they guard does not exist. */
@Component
class Administrator {

    private final CurrentUser user;

    Administrator(CurrentUser user) {
        this.user = user;
    }

    void required() {
        if (!user.groups().contains(IdentityProjection.ADMINISTRATORS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
