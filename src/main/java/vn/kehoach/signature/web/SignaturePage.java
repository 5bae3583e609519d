package vn.kehoach.signature.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kehoach.engine.PageShell;

/** The page that checks a file which is dropped on it, and the sheet of one document. They ask the API. */
@Hidden
@Controller
class SignaturePage {

    @GetMapping(path = "/kiem-tra-chu-ky", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/signatures.js", "/forms/assets/forms.css");
    }

    @GetMapping(path = "/phieu-ky/{subject}", produces = PageShell.HTML)
    ResponseEntity<String> sheet(@PathVariable String subject) {
        return PageShell.of("/webjars/kehoach/pages/sheet.js", "/forms/assets/forms.css");
    }
}
