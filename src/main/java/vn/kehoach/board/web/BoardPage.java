package vn.kehoach.board.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The board's page; what it shows comes from {@code /api/board}, with the rights of who looks. */
@Hidden
@Controller
class BoardPage {

    @GetMapping(path = "/board", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of(
                "/webjars/kehoach/pages/board.js",
                "/forms/assets/forms.css",
                "/dot/round.css",
                "/webjars/kehoach/pages/board.css");
    }
}
