package vn.kehoach.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.demo.MailServer;

/** The demonstration's mailbox. */
@RestController
@SecurityRequirements
@Tag(name = "Demonstration", description = "Only with the profile demo; open without a log-in")
@Profile("demo")
class MailController {

    private final MailServer server;

    MailController(MailServer server) {
        this.server = server;
    }

    /**
     * @param to part of an address, or nothing for all
     * @param since only mails that bear this moment or a later one, or nothing for all
     * @return the mails, the oldest first
     */
    @Operation(summary = "The mails that the demonstration has sent, the oldest first")
    @GetMapping("/api/demo/mails")
    List<MailServer.Received> mails(
            @RequestParam(defaultValue = "") String to, @RequestParam(required = false) Instant since) {
        return server.mails().stream()
                .filter(mail -> mail.to().contains(to))
                .filter(mail -> since == null || !mail.date().isBefore(since))
                .toList();
    }
}
