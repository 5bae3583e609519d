package vn.kehoach.layout.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page that checks the layout of a DOCX which is dropped on it. It holds no data; it asks the API. */
@Hidden
@Controller
class LayoutPage {

    @GetMapping(path = "/kiem-tra-the-thuc", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/layout.js", "/forms/assets/forms.css");
    }
}
