package vn.kehoach.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.webhook.Webhook;
import vn.kehoach.webhook.WebhookDesk;

/** Which other programs are told what happens; for administrators. */
@RestController
@Tag(name = "Webhooks", description = "Which other programs are told what happens; for administrators")
@RequestMapping("/api/webhooks")
class WebhookController {

    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "All receivers")
    @GetMapping
    List<Webhook> all() {
        return desk.all();
    }

    @Operation(summary = "Add a receiver; the answer carries its secret, once")
    @PostMapping
    WebhookDesk.Shown add(@RequestBody WebhookDesk.Wanted wanted) {
        return desk.add(wanted);
    }

    @Operation(summary = "Change a receiver, or stop telling it")
    @PutMapping("/{id}")
    WebhookDesk.Shown change(@PathVariable long id, @RequestBody WebhookDesk.Wanted wanted) {
        return desk.change(id, wanted);
    }

    @Operation(summary = "Give it a new secret; the answer carries it, once")
    @PostMapping("/{id}/secret")
    WebhookDesk.Shown secret(@PathVariable long id) {
        return desk.newSecret(id);
    }

    @Operation(summary = "Send an event of no meaning")
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void test(@PathVariable long id) {
        desk.test(id);
    }

    @Operation(summary = "Its last events and how they went")
    @GetMapping("/{id}/events")
    List<WebhookDesk.Sent> events(@PathVariable long id) {
        return desk.sent(id);
    }

    @Operation(summary = "Try once more what was given up")
    @PostMapping("/{id}/again")
    Map<String, Integer> again(@PathVariable long id) {
        return Map.of("events", desk.again(id));
    }
}
