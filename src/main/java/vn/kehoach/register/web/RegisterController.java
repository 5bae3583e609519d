package vn.kehoach.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.register.Registers;
import vn.kehoach.time.BusinessClock;

/** The registers of a body, for its clerks and its head. */
@RestController
@Tag(name = "Registers", description = "Outgoing and incoming registers, number series")
@RequestMapping("/api/registers")
class RegisterController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Registers registers;
    private final IncomingRegister incoming;
    private final RegisterWorkbook workbook;
    private final RegisterKeepers keepers;
    private final Organization organization;
    private final BusinessClock clock;

    RegisterController(
            Registers registers,
            IncomingRegister incoming,
            RegisterWorkbook workbook,
            RegisterKeepers keepers,
            Organization organization,
            BusinessClock clock) {
        this.registers = registers;
        this.incoming = incoming;
        this.workbook = workbook;
        this.keepers = keepers;
        this.organization = organization;
        this.clock = clock;
    }

    /** Sổ đăng ký văn bản đi, by series in order of the numbers. */
    @Operation(summary = "The outgoing register of a body, by number; for its clerks and head")
    @GetMapping("/outgoing")
    List<RegisterLines.Outgoing> outgoing(@RequestParam String unit, @RequestParam int year) {
        keepers.reads(unit);
        return registers.outgoing(unit, year).stream()
                .map(RegisterLines.Outgoing::of)
                .toList();
    }

    /** Sổ đăng ký văn bản đến, in order of số đến. */
    @Operation(summary = "The incoming register of a body, by number; for its clerks and head")
    @GetMapping("/incoming")
    List<RegisterLines.Incoming> incoming(@RequestParam String unit, @RequestParam int year) {
        keepers.reads(unit);
        return incoming.incoming(unit, year).stream()
                .map(RegisterLines.Incoming::of)
                .toList();
    }

    @Operation(summary = "The outgoing register of a body as a workbook; for its clerks and head")
    @GetMapping("/outgoing.xlsx")
    ResponseEntity<byte[]> outgoingWorkbook(@RequestParam String unit, @RequestParam int year) throws IOException {
        keepers.reads(unit);
        return file(
                "so-van-ban-di-" + unit + "-" + year,
                workbook.outgoing(name(unit), year, registers.outgoing(unit, year)));
    }

    @Operation(summary = "The incoming register of a body as a workbook; for its clerks and head")
    @GetMapping("/incoming.xlsx")
    ResponseEntity<byte[]> incomingWorkbook(@RequestParam String unit, @RequestParam int year) throws IOException {
        keepers.reads(unit);
        return file(
                "so-van-ban-den-" + unit + "-" + year,
                workbook.incoming(name(unit), year, incoming.incoming(unit, year)));
    }

    private String name(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::name).orElse(unit);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(content);
    }
}
