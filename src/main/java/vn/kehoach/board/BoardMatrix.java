package vn.kehoach.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.ResponseView;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Units by rounds: where each stands in each. Those in the worst case come first. */
@Service
@Transactional(readOnly = true)
public class BoardMatrix {

    /** Units on a page. */
    public static final int SIZE = 100;

    /** Rounds side by side. */
    private static final int COLUMNS = 8;

    private static final int AT_ONCE = 500;

    private final BoardRounds rounds;
    private final MatrixUnits units;
    private final Tallies tallies;
    private final Responses responses;
    private final ResponseView views;
    private final Holders holders;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    BoardMatrix(
            BoardRounds rounds,
            MatrixUnits units,
            Tallies tallies,
            Responses responses,
            ResponseView views,
            Holders holders,
            Organization organization,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.rounds = rounds;
        this.units = units;
        this.tallies = tallies;
        this.responses = responses;
        this.views = views;
        this.holders = holders;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A round at the head of a column.
     *
     * @param id its id
     * @param title of the round
     * @param lastDay its last day
     * @param figures the boxes
     */
    public record Column(long id, String title, LocalDate lastDay, RoundFigures figures) {}

    /**
     * A unit in a round.
     *
     * @param id of the response
     * @param round id of the round
     * @param state where it stands
     * @param stateName in words
     * @param bucket the box, or null
     * @param lastDay the last day that it has before it
     * @param lateness working days, or 0
     * @param extended whether it was given more time
     * @param with whom it lies, in words, or empty
     */
    public record Cell(
            long id,
            long round,
            ResponseState state,
            String stateName,
            Bucket bucket,
            LocalDate lastDay,
            int lateness,
            boolean extended,
            String with) {}

    /**
     * A unit.
     *
     * @param unit code
     * @param unitName as it was asked
     * @param cells what it gives, by round; none in rounds in which it is not asked
     */
    public record Line(String unit, String unitName, List<Cell> cells) {}

    /**
     * A page of units.
     *
     * @param columns the rounds
     * @param total how many units there are in all
     * @param lines those of this page
     */
    public record Page(List<Column> columns, int total, List<Line> lines) {}

    /**
     * Which part of the matrix.
     *
     * @param plan a plan's id, or null for the rounds that still run, those that end next
     * @param units which units
     * @param box name of a {@link Bucket} or {@link ResponseState} in which a unit stands somewhere, or empty
     */
    public record Wanted(Long plan, UnitFilter units, String box) {}

    /**
     * @param wanted which part
     * @param page from 0
     * @return that page
     */
    public Page page(Wanted wanted, int page) {
        List<Round> columns = rounds.columns(wanted.plan(), COLUMNS);
        return page(wanted, columns, Math.max(0, page) * SIZE, SIZE);
    }

    /**
     * @param wanted which part
     * @return all its units
     */
    public Page all(Wanted wanted) {
        return page(wanted, rounds.columns(wanted.plan(), COLUMNS), 0, Integer.MAX_VALUE);
    }

    private Page page(Wanted wanted, List<Round> columns, int from, int most) {
        Map<Long, Tally> counted = tallies.of(columns.stream().map(Round::id).toList());
        List<Column> heads = columns.stream()
                .map(round -> new Column(
                        round.id(),
                        round.title(),
                        round.lastDay(),
                        counted.get(round.id()).figures()))
                .toList();
        if (columns.isEmpty()) {
            return new Page(heads, 0, List.of());
        }
        List<Long> ids = columns.stream().map(Round::id).toList();
        return organization.steadily(() -> {
            MatrixUnits.Found found = units.find(ids, wanted.units(), wanted.box(), from, most);
            return new Page(heads, found.total(), lines(columns, found.page()));
        });
    }

    private List<Line> lines(List<Round> columns, List<MatrixUnits.Unit> some) {
        Map<String, List<Cell>> cells = new HashMap<>();
        Map<Long, Round> byId = columns.stream().collect(Collectors.toMap(Round::id, Function.identity()));
        Lateness lateness = new Lateness(calendar, clock.now());
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            List<String> codes = some.subList(from, Math.min(some.size(), from + AT_ONCE)).stream()
                    .map(MatrixUnits.Unit::code)
                    .toList();
            List<Response> given = responses.ofUnits(byId.keySet(), codes);
            Map<Long, Plan> ownPlans = holders.ownPlans(given);
            given.forEach(response -> cells.computeIfAbsent(response.unit(), unit -> new ArrayList<>())
                    .add(cell(byId.get(response.roundId()), response, lateness, ownPlans)));
        }
        return some.stream()
                .map(unit -> new Line(unit.code(), unit.name(), cells.getOrDefault(unit.code(), List.of())))
                .toList();
    }

    private Cell cell(Round round, Response response, Lateness lateness, Map<Long, Plan> ownPlans) {
        return new Cell(
                response.id(),
                round.id(),
                response.state(),
                views.stateName(round, response),
                response.bucket(clock.now()),
                response.dueOn(),
                lateness.of(response),
                response.extendedUntil() != null,
                holders.of(round, response, ownPlans));
    }
}
