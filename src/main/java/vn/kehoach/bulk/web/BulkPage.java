package vn.kehoach.bulk.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page of one's own orders on many things. */
@Hidden
@Controller
class BulkPage {

    @GetMapping(path = "/viec-hang-loat", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/bulk-works.js", "/forms/assets/forms.css");
    }
}
