package vn.kehoach.overview.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The pages of the overview. They hold no data; they ask the API for it. */
@Hidden
@Controller
class OverviewPages {

    @GetMapping(path = "/cong-viec", produces = PageShell.HTML)
    ResponseEntity<String> work() {
        return PageShell.of("/webjars/kehoach/pages/work.js");
    }

    @GetMapping(path = "/tim-kiem", produces = PageShell.HTML)
    ResponseEntity<String> search() {
        return PageShell.of("/webjars/kehoach/pages/search.js");
    }
}
