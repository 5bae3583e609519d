package vn.kehoach.absence.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page on which one says that one is away. */
@Hidden
@Controller
class AbsencePage {

    @GetMapping(path = "/vang-mat", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/absence.js");
    }
}
