package vn.kehoach.organization.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page on which an administrator sends a workbook, sees what it would change, and confirms. */
@Hidden
@Controller
class OrganizationPage {

    private final Administrator administrator;

    OrganizationPage(Administrator administrator) {
        this.administrator = administrator;
    }

    @GetMapping(path = "/quan-tri/to-chuc", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        administrator.required();
        return PageShell.of("/webjars/kehoach/pages/organization.js");
    }
}
