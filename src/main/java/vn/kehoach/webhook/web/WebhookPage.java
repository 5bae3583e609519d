package vn.kehoach.webhook.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page of the programs that are told what happens. It holds no data; it asks the API for it. */
@Hidden
@Controller
class WebhookPage {

    @GetMapping(path = "/quan-tri/ket-noi", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/webhooks.js", "/forms/assets/forms.css");
    }
}
