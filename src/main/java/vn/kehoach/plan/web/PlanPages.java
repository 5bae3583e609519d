package vn.kehoach.plan.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of plans and the page of one plan. The pages hold no data; they ask the API for it. */
@Hidden
@Controller
class PlanPages {

    private static final String HTML = "text/html;charset=UTF-8";

    @GetMapping(path = "/ke-hoach", produces = HTML)
    ResponseEntity<Resource> list() {
        return page("plans.html");
    }

    @GetMapping(path = "/ke-hoach/mau", produces = HTML)
    ResponseEntity<Resource> definitions() {
        return page("definitions.html");
    }

    @GetMapping(path = "/ke-hoach/{id}", produces = HTML)
    ResponseEntity<Resource> one(@PathVariable String id) {
        return page("plan.html");
    }

    private static ResponseEntity<Resource> page(String name) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new ClassPathResource("pages/" + name));
    }
}
