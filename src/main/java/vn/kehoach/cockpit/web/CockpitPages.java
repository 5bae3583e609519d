package vn.kehoach.cockpit.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kehoach.cockpit.CaseDesk;
import vn.kehoach.engine.PageShell;
import vn.kehoach.work.Refusal;

/** The report of rows against instances, and the way from our pages into Cockpit. */
@Hidden
@Controller
class CockpitPages {

    private static final String INSTANCE = "/camunda/app/cockpit/default/#/process-instance/%s/runtime";

    private final CaseDesk cases;

    CockpitPages(CaseDesk cases) {
        this.cases = cases;
    }

    @GetMapping(path = "/quan-tri/doi-chieu", produces = PageShell.HTML)
    ResponseEntity<String> reconciliation() {
        return PageShell.of("/webjars/kehoach/pages/reconciliation.js");
    }

    /** Leads to the running instance, or to our page of what has ended. */
    @GetMapping("/giam-sat/{key}")
    ResponseEntity<Void> cockpit(@PathVariable String key) {
        CaseDesk.Link link = cases.links(List.of(key)).get(key);
        if (link == null || (link.instance() == null && link.address() == null)) {
            throw Refusal.notFound();
        }
        String to = link.instance() == null ? link.address() : INSTANCE.formatted(link.instance());
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(to)).build();
    }
}
