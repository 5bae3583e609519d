package vn.kehoach.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.engine.Access;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Role;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.register.NumberSeries;
import vn.kehoach.register.OutgoingEntry;
import vn.kehoach.register.Registers;
import vn.kehoach.register.SeriesDesk;
import vn.kehoach.work.Refusal;

/** The registers of a body, for its clerks and its head; how its numbers are arranged is the administrator's. */
@RestController
@Tag(name = "Registers", description = "Outgoing and incoming registers, number series")
@RequestMapping("/api/registers")
class RegisterController {

    private final Registers registers;
    private final IncomingRegister incoming;
    private final SeriesDesk series;
    private final CurrentUser user;

    RegisterController(Registers registers, IncomingRegister incoming, SeriesDesk series, CurrentUser user) {
        this.registers = registers;
        this.incoming = incoming;
        this.series = series;
        this.user = user;
    }

    record OutgoingLine(
            int number,
            String text,
            LocalDate date,
            String kind,
            String subject,
            String signer,
            String recipients,
            String archive,
            int copies,
            String note,
            Instant cancelledAt,
            String cancelReason) {

        static OutgoingLine of(OutgoingEntry e) {
            return new OutgoingLine(
                    e.number().number(),
                    e.number().text(),
                    e.number().date(),
                    e.kind(),
                    e.subject(),
                    e.signer(),
                    e.recipients(),
                    e.archive(),
                    e.copies(),
                    e.note(),
                    e.cancelledAt(),
                    e.cancelReason());
        }
    }

    record IncomingLine(int number, LocalDate arrivedOn, String sender, String symbol, LocalDate date, String subject) {

        static IncomingLine of(IncomingRegister.Entry e) {
            return new IncomingLine(
                    e.number(),
                    e.arrivedOn(),
                    e.arrival().sender(),
                    e.arrival().symbol(),
                    e.arrival().date(),
                    e.arrival().subject());
        }
    }

    /** Sổ đăng ký văn bản đi, in order of the numbers. */
    @Operation(summary = "The outgoing register of a body, by number; for its clerks and head")
    @GetMapping("/outgoing")
    List<OutgoingLine> outgoing(@RequestParam String unit, @RequestParam int year) {
        requireClerkOrHead(unit);
        return registers.outgoing(unit, year).stream().map(OutgoingLine::of).toList();
    }

    /** Sổ đăng ký văn bản đến, in order of số đến. */
    @Operation(summary = "The incoming register of a body, by number; for its clerks and head")
    @GetMapping("/incoming")
    List<IncomingLine> incoming(@RequestParam String unit, @RequestParam int year) {
        requireClerkOrHead(unit);
        return incoming.incoming(unit, year).stream().map(IncomingLine::of).toList();
    }

    @Operation(summary = "The number series of a body; for its clerks, its head and administrators")
    @GetMapping("/series")
    List<NumberSeries> series(@RequestParam String unit, @RequestParam int year) {
        if (!user.groups().contains(Access.ADMINISTRATORS)) {
            requireClerkOrHead(unit);
        }
        return series.of(unit, year);
    }

    @Operation(
            summary = "Arrange a number series; for administrators",
            description =
                    "kinds are codes such as KH,BC that share the series, or * for all others; givenHere says whether Kehoach gives the numbers.")
    @PutMapping("/series")
    NumberSeries arrange(@RequestBody SeriesDesk.Arrangement wanted) {
        return series.arrange(wanted);
    }

    private void requireClerkOrHead(String unit) {
        Set<String> groups = user.groups();
        if (!groups.contains(Role.CLERK.groupOf(unit)) && !groups.contains(Role.HEAD.groupOf(unit))) {
            throw Refusal.notFound();
        }
    }
}
