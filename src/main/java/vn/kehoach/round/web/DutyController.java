package vn.kehoach.round.web;

import static vn.kehoach.engine.Access.LOGGED_IN;
import static vn.kehoach.engine.Route.get;
import static vn.kehoach.engine.Route.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.Route;
import vn.kehoach.engine.RouteRules;
import vn.kehoach.round.DutyAddition;
import vn.kehoach.round.DutyPreview;

/** A duty added to a plan in force, over HTTP. */
@RestController
@Tag(name = "Duties added later", description = "What a plan in force asks besides, by a document that says so")
@RequestMapping("/api/plans/{id}/duties")
class DutyController implements RouteRules {

    private final DutyAddition addition;

    DutyController(DutyAddition addition) {
        this.addition = addition;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/plans/{id}/duties", LOGGED_IN),
                post("/api/plans/{id}/duties", LOGGED_IN),
                post("/api/plans/{id}/duties/preview", LOGGED_IN));
    }

    @Operation(summary = "Whether who asks may add a duty now, and which reports of the asking plan it may go into")
    @GetMapping
    Map<String, Object> choices(@PathVariable long id) {
        return addition.choices(id);
    }

    @Operation(
            summary = "What adding a duty would do",
            description =
                    "Fields: those of a duty in a draft (kind, title, bound, dueDate, hour, dueText, weekendRule, event, levels, respondents, except, opensOn, dataFrom, dataTo, closesAfter, embeddedIn, acceptance, judges, headApproval, consolidate, consolidationDue, feeds), and channel, document, reason.")
    @PostMapping("/preview")
    DutyPreview preview(@PathVariable long id, @RequestBody JsonNode fields) {
        return addition.preview(id, fields);
    }

    @Operation(summary = "Add a duty; its round opens", description = "As its preview.")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable long id, @RequestBody JsonNode fields) {
        addition.add(id, fields);
    }
}
