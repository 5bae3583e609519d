package vn.kehoach.ladder.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page of the ladder. It holds no data; it asks the API for it. */
@Hidden
@Controller
class LadderPage {

    @GetMapping(path = "/quan-tri/thang-don-doc", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/ladder.js");
    }
}
