package vn.kehoach.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.kehoach.register.DocumentNumber;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.work.Refusal;

/** How well it went, over rounds and years: for leaders and supervisors only. Invited bodies are in no rate. */
@Service
public class BoardRates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final BoardScope scope;
    private final Tallies tallies;
    private final SettledRounds settled;

    BoardRates(JdbcClient jdbc, BoardScope scope, Tallies tallies, SettledRounds settled) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.tallies = tallies;
        this.settled = settled;
    }

    /**
     * A year, or a round of one.
     *
     * @param year the plans' year
     * @param round id of the round, or null for the whole year
     * @param title of the round with the number of its plan, or null
     * @param rounds how many rounds
     * @param ordered units with an order, each counted in every round
     * @param doneOnTime of these in time
     * @param doneLate late
     * @param openInTime not yet, with time left
     * @param openOverdue not yet, and late
     * @param answeredRate of all, percent; null where nobody is ordered
     * @param onTimeRate in time, of those whose time is over or who are done, percent; null where there is none
     */
    public record Line(
            int year,
            Long round,
            String title,
            int rounds,
            int ordered,
            int doneOnTime,
            int doneLate,
            int openInTime,
            int openOverdue,
            BigDecimal answeredRate,
            BigDecimal onTimeRate) {

        private static Line of(int year, Long round, String title, List<RoundFigures> some) {
            int ordered = sum(some, RoundFigures::ordered);
            int onTime = sum(some, RoundFigures::doneOnTime);
            int inTime = sum(some, RoundFigures::openInTime);
            return new Line(
                    year,
                    round,
                    title,
                    some.size(),
                    ordered,
                    onTime,
                    sum(some, RoundFigures::doneLate),
                    inTime,
                    sum(some, RoundFigures::openOverdue),
                    percent(sum(some, RoundFigures::answered), ordered),
                    percent(onTime, ordered - inTime));
        }

        private static int sum(List<RoundFigures> some, ToIntFunction<RoundFigures> figure) {
            return some.stream().mapToInt(figure).sum();
        }

        private static BigDecimal percent(int part, int whole) {
            return whole <= 0
                    ? null
                    : BigDecimal.valueOf(part)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    private record Counted(long id, int year, String title) {}

    /**
     * @return a line for each year, the newest first
     * @throws Refusal not found, for whoever leads no body
     */
    public List<Line> years() {
        List<Counted> rounds = rounds(null);
        Map<Long, Tally> counted = counted(rounds);
        Map<Integer, List<RoundFigures>> byYear = new TreeMap<>(Comparator.reverseOrder());
        rounds.forEach(round -> byYear.computeIfAbsent(round.year(), year -> new ArrayList<>())
                .add(counted.get(round.id()).figures()));
        return byYear.entrySet().stream()
                .map(year -> Line.of(year.getKey(), null, null, year.getValue()))
                .toList();
    }

    /**
     * @param year the plans' year
     * @return a line for each round of that year's plans, in the order of their last days
     * @throws Refusal not found, for whoever leads no body
     */
    public List<Line> rounds(int year) {
        List<Counted> rounds = rounds(Integer.valueOf(year));
        Map<Long, Tally> counted = counted(rounds);
        return rounds.stream()
                .map(round -> Line.of(
                        year,
                        round.id(),
                        round.title(),
                        List.of(counted.get(round.id()).figures())))
                .toList();
    }

    private Map<Long, Tally> counted(List<Counted> rounds) {
        boolean more = true;
        while (more) {
            more = settled.settleSome();
        }
        return tallies.of(rounds.stream().map(Counted::id).collect(Collectors.toSet()));
    }

    // What was called off was asked of nobody in the end.
    private List<Counted> rounds(Integer year) {
        BoardScope.Condition where = scope.leading().and("round.state not in ('PLANNED', 'CALLED_OFF')");
        if (year != null) {
            where = where.and("plan.plan_year = :year", "year", year);
        }
        return jdbc.sql("select round.id, plan.plan_year, round.title, plan.issued_number, plan.symbol from round"
                        + " join plan on plan.id = round.plan_id where " + where.sql()
                        + " order by round.last_day, round.id")
                .params(where.params())
                .query((rs, n) -> new Counted(
                        rs.getLong("id"),
                        rs.getInt("plan_year"),
                        title(rs.getString("title"), rs.getInt("issued_number"), rs.getString("symbol"))))
                .list();
    }

    private static String title(String round, int number, String symbol) {
        return number == 0 ? round : new DocumentNumber(number, symbol, null).text() + ": " + round;
    }
}
