package vn.kehoach.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.register.NumberSeries;
import vn.kehoach.register.NumberingDecision;
import vn.kehoach.register.NumberingDesk;
import vn.kehoach.register.SeriesDesk;

/** How the numbers of a body are given: decided by its head, entered by him or an administrator. */
@RestController
@Tag(name = "Registers", description = "Outgoing and incoming registers, number series")
@RequestMapping("/api/registers")
class NumberingController {

    private final SeriesDesk series;
    private final NumberingDesk numbering;
    private final RegisterKeepers keepers;

    NumberingController(SeriesDesk series, NumberingDesk numbering, RegisterKeepers keepers) {
        this.series = series;
        this.numbering = numbering;
        this.keepers = keepers;
    }

    @Operation(summary = "The number series of a body; for its clerks, its head and administrators")
    @GetMapping("/series")
    List<NumberSeries> series(@RequestParam String unit, @RequestParam int year) {
        keepers.sees(unit);
        return series.of(unit, year);
    }

    @Operation(
            summary = "Arrange a number series; for the body's head and administrators",
            description =
                    "kinds are codes such as KH,BC that share the series, or * for all others; body is the symbol of an advisory body or empty; givenHere says whether Kehoach gives the numbers.")
    @PutMapping("/series")
    NumberSeries arrange(@RequestBody SeriesDesk.Arrangement wanted) {
        keepers.decides(wanted.unit());
        return series.arrange(wanted, keepers.login());
    }

    @Operation(summary = "How the head decided that numbers are given; for clerks, head and administrators")
    @GetMapping("/numbering")
    NumberingDecision numbering(@RequestParam String unit, @RequestParam int year) {
        keepers.sees(unit);
        return numbering.of(unit, year);
    }

    @Operation(
            summary = "Enter the head's decision on numbers; for the body's head and administrators",
            description =
                    "shape is COMMON (one series), GROUPS (groups holds codes by comma, all others share one) or KINDS (one each); advisory bodies have a series of their own.")
    @PutMapping("/numbering")
    NumberingDecision decide(@RequestBody NumberingDesk.Wanted wanted) {
        keepers.decides(wanted.unit());
        return numbering.decide(wanted, keepers.login());
    }
}
