package vn.kehoach.board.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.board.BoardExports;
import vn.kehoach.board.BoardMatrix;
import vn.kehoach.board.BoardRounds;
import vn.kehoach.board.BoardUnits;
import vn.kehoach.board.UnitFilter;
import vn.kehoach.text.ExportTable;
import vn.kehoach.work.Refusal;

/** The board's tables as files, {@code xlsx} or {@code csv}: the filters of the page, all rows. */
@RestController
@Tag(name = "Board", description = "How the rounds stand, who is late and why, and how well it went over the years")
@RequestMapping("/api/board")
class BoardExportController {

    private final BoardExports exports;

    BoardExportController(BoardExports exports) {
        this.exports = exports;
    }

    @Operation(summary = "The rounds as a file, xlsx or csv")
    @GetMapping("/rounds/export.{ending}")
    ResponseEntity<byte[]> rounds(
            @PathVariable String ending,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) Long plan,
            @RequestParam(required = false) Integer year) {
        return exports.rounds(new BoardRounds.Wanted(open, plan, year), of(ending))
                .answer();
    }

    @Operation(summary = "Units by rounds as a file, xlsx or csv")
    @GetMapping("/matrix/export.{ending}")
    ResponseEntity<byte[]> matrix(
            @PathVariable String ending,
            @RequestParam(required = false) Long plan,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state) {
        return exports.matrix(new BoardMatrix.Wanted(plan, new UnitFilter(tier, group, q), state), of(ending))
                .answer();
    }

    @Operation(summary = "Units in a box as a file, xlsx or csv")
    @GetMapping("/units/export.{ending}")
    ResponseEntity<byte[]> units(
            @PathVariable String ending,
            @RequestParam(required = false) Long round,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "OPEN_OVERDUE") String state) {
        return exports.units(new BoardUnits.Wanted(round, new UnitFilter(tier, group, q), state), of(ending))
                .answer();
    }

    @Operation(summary = "Rates as a file, xlsx or csv, for leaders and supervisors only")
    @GetMapping("/rates/export.{ending}")
    ResponseEntity<byte[]> rates(@PathVariable String ending, @RequestParam(required = false) Integer year) {
        return exports.rates(year, of(ending)).answer();
    }

    private static ExportTable.Ending of(String ending) {
        return Stream.of(ExportTable.Ending.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(ending))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
