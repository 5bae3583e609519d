package vn.kehoach.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.notice.MailArchive;
import vn.kehoach.notice.NoticeLedger;
import vn.kehoach.notice.Resends;
import vn.kehoach.notice.Told;

/** The ledger of notices, for supervisors and administrators. */
@RestController
@Tag(name = "Notices")
@RequestMapping("/api/notices")
class LedgerController {

    private final NoticeLedger ledger;
    private final MailArchive archive;
    private final Resends resends;
    private final CurrentUser user;

    LedgerController(NoticeLedger ledger, MailArchive archive, Resends resends, CurrentUser user) {
        this.ledger = ledger;
        this.archive = archive;
        this.resends = resends;
        this.user = user;
    }

    /** Why it is sent again. */
    record Reason(String reason) {}

    /** Whose mails, and why they are sent again. */
    record AllOf(String person, String reason) {}

    /** The mail that goes. */
    record Resent(long mailId) {}

    /** How many mails go. */
    record Count(int mails) {}

    @Operation(
            summary = "A page of the ledger, the newest first; for supervisors and administrators",
            description = "before is the id after which the page begins: next of the page before it.")
    @GetMapping
    NoticeLedger.Page page(
            @RequestParam(required = false) String plan,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) Told.State state,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) Long before) {
        return ledger.page(new NoticeLedger.Filter(blank(plan), blank(unit), blank(person), state, from, to, before));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Operation(summary = "A mail as it went; for supervisors and administrators")
    @GetMapping("/mails/{id}")
    MailArchive.View mail(@PathVariable long id) {
        return archive.mail(id);
    }

    @Operation(
            summary = "Have a mail sent again, with the reason; for supervisors and administrators",
            description = "What failed goes as the same mail, what was sent as a new one; 409 while it is on its way.")
    @PostMapping("/mails/{id}/resend")
    Resent resend(@PathVariable long id, @RequestBody Reason reason) {
        return new Resent(resends.resend(id, reason.reason(), user.required()));
    }

    @Operation(summary = "Addresses at which nobody receives; for supervisors and administrators")
    @GetMapping("/addresses")
    List<MailArchive.DeadAddress> addresses() {
        return archive.deadAddresses();
    }

    @Operation(summary = "Have all sent again that a person could not be sent; for supervisors and administrators")
    @PostMapping("/addresses/resend")
    Count resendAll(@RequestBody AllOf wanted) {
        return new Count(
                resends.resendAllOf(wanted.person() == null ? "" : wanted.person(), wanted.reason(), user.required()));
    }

    @Operation(summary = "How the mail server is; for supervisors and administrators")
    @GetMapping("/server")
    MailArchive.Server server() {
        return archive.server();
    }
}
