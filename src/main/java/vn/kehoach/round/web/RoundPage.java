package vn.kehoach.round.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kehoach.engine.PageShell;

/** The page of a round; what it shows comes from {@code /api/rounds}, with the rights of who looks. */
@Controller
class RoundPage {

    @GetMapping(path = "/dot/{id}", produces = PageShell.HTML)
    ResponseEntity<String> page(@PathVariable long id) {
        return PageShell.of("/dot/round.js", "/forms/assets/forms.css", "/dot/round.css");
    }

    @GetMapping(path = "/dot/round.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<Resource> script() {
        return part("round.js");
    }

    @GetMapping(path = "/dot/changes.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<Resource> changes() {
        return part("changes.js");
    }

    @GetMapping(path = "/van-ban/{id}", produces = PageShell.HTML)
    ResponseEntity<String> response(@PathVariable long id) {
        return PageShell.of("/van-ban/response.js", "/forms/assets/forms.css");
    }

    @GetMapping(path = "/van-ban/response.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<Resource> responseScript() {
        return part("response.js");
    }

    @GetMapping(path = "/dot/round.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<Resource> style() {
        return part("round.css");
    }

    @GetMapping(path = "/ban-giao", produces = PageShell.HTML)
    ResponseEntity<String> handOver() {
        return PageShell.of("/ban-giao/hand-over.js", "/forms/assets/forms.css", "/dot/round.css");
    }

    @GetMapping(path = "/ban-giao/hand-over.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<Resource> handOverScript() {
        return part("hand-over.js");
    }

    private static ResponseEntity<Resource> part(String name) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new ClassPathResource("pages/" + name));
    }
}
