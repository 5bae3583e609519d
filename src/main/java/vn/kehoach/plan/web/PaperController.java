package vn.kehoach.plan.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;
import vn.kehoach.plan.PaperDelivery;

/** How a plan travels on paper, over HTTP. */
@RestController
@Tag(name = "Plans on paper", description = "When a paper was dispatched and who signed for it")
@RequestMapping("/api/plans/{id}/paper")
class PaperController implements RouteRules {

    private final PaperDelivery papers;

    PaperController(PaperDelivery papers) {
        this.papers = papers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                post("/api/plans/{id}/paper/{unit}/dispatched", LOGGED_IN),
                post("/api/plans/{id}/paper/{unit}/signed", LOGGED_IN));
    }

    @Operation(summary = "A paper was dispatched", description = "Fields: day, way, mark.")
    @PostMapping("/{unit}/dispatched")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dispatched(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        papers.dispatched(id, unit, fields);
    }

    @Operation(summary = "A recipient signed for a paper", description = "Fields: day, by.")
    @PostMapping("/{unit}/signed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signed(@PathVariable long id, @PathVariable String unit, @RequestBody JsonNode fields) {
        papers.signedFor(id, unit, fields);
    }
}
