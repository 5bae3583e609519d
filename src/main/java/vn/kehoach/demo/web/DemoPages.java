package vn.kehoach.demo.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The start page and the mailbox. */
@Hidden
@Controller
@Profile("demo")
class DemoPages {

    @GetMapping(path = "/", produces = PageShell.HTML)
    ResponseEntity<String> start() {
        return PageShell.of("/webjars/kehoach/pages/start.js");
    }

    @GetMapping(path = "/thu", produces = PageShell.HTML)
    ResponseEntity<String> mails() {
        return PageShell.of("/webjars/kehoach/pages/mails.js");
    }
}
