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
import vn.kehoach.round.EventDays;

/** Days of events that duties of an issued plan wait for, over HTTP. */
@RestController
@Tag(name = "Days of events", description = "A duty counted from an event gets its last day when the event has its day")
@RequestMapping("/api/plans/{id}/events")
class EventDayController implements RouteRules {

    private final EventDays events;

    EventDayController(EventDays events) {
        this.events = events;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get("/api/plans/{id}/events", LOGGED_IN),
                post("/api/plans/{id}/events/{duty}", LOGGED_IN),
                post("/api/plans/{id}/events/{duty}/preview", LOGGED_IN),
                post("/api/plans/{id}/events/{duty}/let-go", LOGGED_IN));
    }

    @Operation(summary = "Whether who asks may enter days of events now")
    @GetMapping
    Map<String, Boolean> mayEnter(@PathVariable long id) {
        return Map.of("mayEnter", events.mayEnter(id));
    }

    @Operation(
            summary = "What the day of the event would do",
            description = "Fields: eventDate, and consolidationDue where the answers are made one report.")
    @PostMapping("/{duty}/preview")
    EventDays.Preview preview(@PathVariable long id, @PathVariable long duty, @RequestBody JsonNode fields) {
        return events.preview(id, duty, fields);
    }

    @Operation(summary = "Enter the day of the event; the round opens", description = "As its preview.")
    @PostMapping("/{duty}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable long id, @PathVariable long duty, @RequestBody JsonNode fields) {
        events.enter(id, duty, fields);
    }

    @Operation(summary = "The event does not take place: nothing is asked any more", description = "Field: reason.")
    @PostMapping("/{duty}/let-go")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letGo(@PathVariable long id, @PathVariable long duty, @RequestBody JsonNode fields) {
        events.letGo(id, duty, fields);
    }
}
