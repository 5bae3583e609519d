package vn.kehoach.guide.web;

import static vn.kehoach.engine.Access.ANYONE;
import static vn.kehoach.engine.Route.get;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kehoach.engine.PageShell;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;
import vn.kehoach.guide.Guide;
import vn.kehoach.guide.Guides;

/** The guides, open to everybody: they hold no data, and who cannot log in needs them most. */
@RestController
@Tag(name = "Guides", description = "One page per role, in Vietnamese")
class GuideController implements RouteRules {

    private static final String SCRIPT = "/webjars/kehoach/pages/guide.js";

    private final Guides guides;

    GuideController(Guides guides) {
        this.guides = guides;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get("/huong-dan", ANYONE),
                get("/huong-dan/{name}", ANYONE),
                get("/api/guides", ANYONE),
                get("/api/guides/{name}", ANYONE));
    }

    @GetMapping(path = "/huong-dan", produces = PageShell.HTML)
    ResponseEntity<String> page() {
        return PageShell.of(SCRIPT);
    }

    @GetMapping(path = "/huong-dan/{name}", produces = PageShell.HTML)
    ResponseEntity<String> page(@PathVariable String name) {
        found(name);
        return PageShell.of(SCRIPT);
    }

    record Entry(String name, String title) {}

    record Contents(Guide guide, List<Entry> pages) {}

    @Operation(summary = "The page that leads to the others, and the names of these")
    @SecurityRequirements
    @GetMapping("/api/guides")
    Contents contents() {
        return new Contents(guides.contents(), entries());
    }

    @Operation(summary = "One page of the guides, and the names of all")
    @SecurityRequirements
    @GetMapping("/api/guides/{name}")
    Contents guide(@PathVariable String name) {
        return new Contents(found(name), entries());
    }

    private List<Entry> entries() {
        return guides.pages().stream()
                .map(guide -> new Entry(guide.name(), guide.title()))
                .toList();
    }

    private Guide found(String name) {
        return guides.page(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
