package vn.kehoach.board.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kehoach.board.BoardChoices;
import vn.kehoach.board.BoardMatrix;
import vn.kehoach.board.BoardRates;
import vn.kehoach.board.BoardRounds;
import vn.kehoach.board.BoardUnits;
import vn.kehoach.board.UnitFilter;

/** The board over HTTP. */
@RestController
@Tag(name = "Board", description = "How the rounds stand, who is late and why, and how well it went over the years")
@RequestMapping("/api/board")
class BoardController {

    private final BoardChoices choices;
    private final BoardRounds rounds;
    private final BoardMatrix matrix;
    private final BoardUnits units;
    private final BoardRates rates;

    BoardController(BoardChoices choices, BoardRounds rounds, BoardMatrix matrix, BoardUnits units, BoardRates rates) {
        this.choices = choices;
        this.rounds = rounds;
        this.matrix = matrix;
        this.units = units;
        this.rates = rates;
    }

    @Operation(summary = "What the filters of the board offer")
    @GetMapping
    BoardChoices.Choices choices() {
        return choices.choices();
    }

    @Operation(
            summary = "Rounds with their figures, 20 a page",
            description = "open: only those that still run, the nearest last day first; plan, year: only of these.")
    @GetMapping("/rounds")
    BoardRounds.Page rounds(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) Long plan,
            @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "0") int page) {
        return rounds.page(new BoardRounds.Wanted(open, plan, year), page);
    }

    @Operation(
            summary = "Units by rounds, 100 units a page",
            description =
                    "plan: its rounds, else those that still run. tier, group, q (part of a name), state (a box or state).")
    @GetMapping("/matrix")
    BoardMatrix.Page matrix(
            @RequestParam(required = false) Long plan,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page) {
        return matrix.page(new BoardMatrix.Wanted(plan, new UnitFilter(tier, group, q), state), page);
    }

    @Operation(
            summary = "Units in a box, with whom it lies and why, 100 a page",
            description = "round: of that round, else of all that still run. state: OPEN_OVERDUE without one.")
    @GetMapping("/units")
    BoardUnits.Page units(
            @RequestParam(required = false) Long round,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "OPEN_OVERDUE") String state,
            @RequestParam(defaultValue = "0") int page) {
        return units.page(new BoardUnits.Wanted(round, new UnitFilter(tier, group, q), state), page);
    }

    @Operation(
            summary = "Rates, for leaders and supervisors only",
            description = "A line for each year; with year, a line for each round of that year's plans.")
    @GetMapping("/rates")
    List<BoardRates.Line> rates(@RequestParam(required = false) Integer year) {
        return year == null ? rates.years() : rates.rounds(year);
    }
}
