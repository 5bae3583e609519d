package vn.kehoach.plan.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kehoach.engine.PageShell;

/** The list of plans and the page of one plan. The pages hold no data; they ask the API for it. */
@Hidden
@Controller
class PlanPages {

    @GetMapping(path = "/ke-hoach", produces = PageShell.HTML)
    ResponseEntity<String> list() {
        return PageShell.of("/webjars/kehoach/pages/plans.js");
    }

    @GetMapping(path = "/ke-hoach/mau", produces = PageShell.HTML)
    ResponseEntity<String> definitions() {
        return PageShell.of("/webjars/kehoach/pages/definitions.js");
    }

    @GetMapping(path = "/ke-hoach/{id}", produces = PageShell.HTML)
    ResponseEntity<String> one(@PathVariable String id) {
        return PageShell.of("/webjars/kehoach/pages/plan.js", "/forms/assets/forms.css");
    }
}
