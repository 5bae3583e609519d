package vn.kehoach.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.register.Handling;
import vn.kehoach.register.IncomingDesk;
import vn.kehoach.register.RegisterDesk;

/** What the clerks of a body write in its registers by hand. */
@RestController
@Tag(name = "Registers", description = "Outgoing and incoming registers, number series")
@RequestMapping("/api/registers")
class RegisterEntryController {

    private final RegisterDesk outgoing;
    private final IncomingDesk incoming;
    private final RegisterKeepers keepers;

    RegisterEntryController(RegisterDesk outgoing, IncomingDesk incoming, RegisterKeepers keepers) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.keepers = keepers;
    }

    record Reason(String unit, String reason) {}

    @Operation(
            summary = "Register a document that was made elsewhere; for the body's clerks",
            description = "Answers its number and symbol as text.")
    @PostMapping("/outgoing")
    Map<String, String> register(@RequestBody RegisterDesk.Typed typed) {
        keepers.writes(typed.unit());
        return Map.of("text", outgoing.register(typed, keepers.login()).text());
    }

    @Operation(
            summary = "Keep the next number for a document to come; for the body's clerks",
            description = "Subject says what it is kept for. Answers the number and symbol as text.")
    @PostMapping("/outgoing/reserved")
    Map<String, String> reserve(@RequestBody RegisterDesk.Typed typed) {
        keepers.writes(typed.unit());
        return Map.of("text", outgoing.reserve(typed, keepers.login()).text());
    }

    @Operation(summary = "Give a kept number to its document; for the body's clerks")
    @PutMapping("/outgoing/{id}")
    Map<String, String> use(@PathVariable long id, @RequestBody RegisterDesk.Typed typed) {
        keepers.writes(typed.unit());
        return Map.of("text", outgoing.use(id, typed, keepers.login()).text());
    }

    @Operation(summary = "Cancel a number that no document bears, with the reason; for the body's clerks")
    @PostMapping("/outgoing/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id, @RequestBody Reason reason) {
        keepers.writes(reason.unit());
        outgoing.cancel(reason.unit(), id, reason.reason());
    }

    @Operation(
            summary = "Enter day of sending, who signed for it and remarks; for the body's clerks",
            description = "Columns 8 to 10 of the outgoing register.")
    @PutMapping("/outgoing/{id}/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handle(@PathVariable long id, @RequestParam String unit, @RequestBody Handling handling) {
        keepers.writes(unit);
        outgoing.handle(unit, id, handling);
    }

    @Operation(
            summary = "Register a document that arrived on another way; for the body's clerks",
            description = "Answers số đến.")
    @PostMapping("/incoming")
    Map<String, Integer> arrived(@RequestBody IncomingDesk.Typed typed) {
        keepers.writes(typed.unit());
        return Map.of("number", incoming.register(typed, keepers.login()));
    }

    @Operation(
            summary = "Enter who got an incoming document and when, and remarks; for the body's clerks",
            description = "Columns 7 to 10 of the incoming register.")
    @PutMapping("/incoming/{id}/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void passOn(@PathVariable long id, @RequestParam String unit, @RequestBody Handling handling) {
        keepers.writes(unit);
        incoming.handle(unit, id, handling);
    }
}
