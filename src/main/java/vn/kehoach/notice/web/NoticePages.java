package vn.kehoach.notice.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The pages of the ledger and of a person's choice. They hold no data; they ask the API for it. */
@Hidden
@Controller
class NoticePages {

    @GetMapping(path = "/so-thong-bao", produces = PageShell.HTML)
    ResponseEntity<String> ledger() {
        return PageShell.of("/webjars/kehoach/pages/ledger.js");
    }

    @GetMapping(path = "/thong-bao/cai-dat", produces = PageShell.HTML)
    ResponseEntity<String> choice() {
        return PageShell.of("/webjars/kehoach/pages/choice.js");
    }
}
