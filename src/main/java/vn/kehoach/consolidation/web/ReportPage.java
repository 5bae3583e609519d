package vn.kehoach.consolidation.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kehoach.engine.PageShell;

/** The page of a consolidated report. It holds no data; it asks the API for it. */
@Hidden
@Controller
class ReportPage {

    @GetMapping(path = "/bao-cao/{id}", produces = PageShell.HTML)
    ResponseEntity<String> report(@PathVariable long id) {
        return PageShell.of("/webjars/kehoach/pages/report.js", "/forms/assets/forms.css");
    }
}
