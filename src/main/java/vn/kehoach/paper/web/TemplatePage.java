package vn.kehoach.paper.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kehoach.engine.PageShell;

/** The page of the texts of recurring documents. It holds no data; it asks the API for it. */
@Hidden
@Controller
class TemplatePage {

    @GetMapping(path = "/quan-tri/mau-van-ban", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of("/webjars/kehoach/pages/templates.js", "/forms/assets/forms.css");
    }
}
