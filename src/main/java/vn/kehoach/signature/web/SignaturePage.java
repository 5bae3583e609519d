package vn.kehoach.signature.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page that checks a file which is dropped on it. It holds no data; it asks the API. */
@Hidden
@Controller
class SignaturePage {

    @GetMapping(path = "/kiem-tra-chu-ky", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/signatures.js", "/forms/assets/forms.css");
    }
}
