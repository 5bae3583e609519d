package vn.kehoach.organization.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which an administrator sends a workbook, sees what it would change, and confirms. */
@Controller
class OrganizationPage {

    private static final String FOLDER = "pages/";

    private final Administrator administrator;

    OrganizationPage(Administrator administrator) {
        this.administrator = administrator;
    }

    @GetMapping(path = "/quan-tri/to-chuc", produces = "text/html;charset=UTF-8")
    ResponseEntity<Resource> page() {
        return part("organization.html");
    }

    @GetMapping(path = "/quan-tri/to-chuc.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<Resource> script() {
        return part("organization.js");
    }

    @GetMapping(path = "/quan-tri/to-chuc.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<Resource> style() {
        return part("organization.css");
    }

    private ResponseEntity<Resource> part(String name) {
        administrator.required();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new ClassPathResource(FOLDER + name));
    }
}
