package vn.kehoach.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.Rounds;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;

/** The rounds, for leaders first: how many have answered, the boxes, who is late, when they were chased last. */
@Service
@Transactional(readOnly = true)
public class BoardRounds {

    /** Rounds on a page. */
    public static final int SIZE = 20;

    /** Of so many late units the board gives the names at once; more are behind a link. */
    private static final int NAMED = 5;

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final BoardScope scope;
    private final Rounds rounds;
    private final Plans plans;
    private final Tallies tallies;
    private final LateNames late;
    private final Organization organization;
    private final Texts texts;
    private final BusinessClock clock;

    BoardRounds(
            JdbcClient jdbc,
            BoardScope scope,
            Rounds rounds,
            Plans plans,
            Tallies tallies,
            LateNames late,
            Organization organization,
            Texts texts,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rounds = rounds;
        this.plans = plans;
        this.tallies = tallies;
        this.late = late;
        this.organization = organization;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A round.
     *
     * @param id its id
     * @param title of the round
     * @param kind what is asked
     * @param state where it stands
     * @param stateName in words
     * @param lastDay last day of the round
     * @param plan which plan asks
     * @param figures the boxes
     * @param notAsked units whose turn to be asked has not come
     * @param states how many units stand where; of rounds that ended long ago empty
     * @param late names of late units, if they are few
     * @param lastReminded when units were reminded or chased last, or null
     */
    public record Line(
            long id,
            String title,
            DutyKind kind,
            RoundState state,
            String stateName,
            LocalDate lastDay,
            PlanHead plan,
            RoundFigures figures,
            int notAsked,
            Map<ResponseState, Integer> states,
            List<String> late,
            Instant lastReminded) {}

    /**
     * The plan of a round.
     *
     * @param id its id
     * @param number number and symbol, or the symbol alone before it has a number
     * @param issuedOn or null
     * @param title of the plan
     * @param issuer name of the body under whose name it goes
     * @param year the plan's year
     */
    public record PlanHead(long id, String number, LocalDate issuedOn, String title, String issuer, int year) {}

    /**
     * A page of rounds.
     *
     * @param total how many there are in all
     * @param lines those of this page
     */
    public record Page(int total, List<Line> lines) {}

    /**
     * Which rounds.
     *
     * @param open only those that still run, the nearest last day first; else all, the newest last day first
     * @param plan a plan's id, or null
     * @param year a plan's year, or null
     */
    public record Wanted(boolean open, Long plan, Integer year) {}

    /**
     * @param wanted which rounds
     * @param page from 0
     * @return the rounds among those that the person logged in may see
     */
    public Page page(Wanted wanted, int page) {
        BoardScope.Condition where = where(wanted);
        int total = jdbc.sql("select count(*) from round join plan on plan.id = round.plan_id where " + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
        return new Page(total, lines(ids(wanted, where, Math.max(0, page) * SIZE, SIZE)));
    }

    /**
     * @param wanted which rounds
     * @return all of them, at most a thousand
     */
    public List<Line> all(Wanted wanted) {
        return lines(ids(wanted, where(wanted), 0, MOST));
    }

    /** Rounds for the columns of the matrix, by their last days: the last of one plan, or those that run and end next. */
    List<Round> columns(Long plan, int most) {
        Wanted wanted = new Wanted(plan == null, plan, null);
        List<Long> found = new ArrayList<>(ids(wanted, where(wanted).and("round.state <> 'PLANNED'"), 0, most));
        if (plan != null) {
            Collections.reverse(found);
        }
        return ordered(found);
    }

    private BoardScope.Condition where(Wanted wanted) {
        BoardScope.Condition where = scope.readable();
        if (wanted.open()) {
            where = where.and("round.state in ('ASKING', 'OPEN')");
        }
        if (wanted.plan() != null) {
            where = where.and("round.plan_id = :plan", "plan", wanted.plan());
        }
        return wanted.year() == null ? where : where.and("plan.plan_year = :year", "year", wanted.year());
    }

    private List<Long> ids(Wanted wanted, BoardScope.Condition where, int from, int most) {
        String order = wanted.open() ? "round.last_day, round.id" : "round.last_day desc, round.id desc";
        return jdbc.sql("select round.id from round join plan on plan.id = round.plan_id where " + where.sql()
                        + " order by " + order + " offset :from rows fetch first :most rows only")
                .params(where.params())
                .param("from", from)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private List<Round> ordered(List<Long> ids) {
        Map<Long, Round> found = rounds.all(ids).stream().collect(Collectors.toMap(Round::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private List<Line> lines(List<Long> ids) {
        List<Round> some = ordered(ids);
        Map<Long, Tally> counted = tallies.of(ids);
        Map<Long, List<String>> named = late.of(ids.stream()
                .filter(id -> within(counted.get(id).in(Bucket.OPEN_OVERDUE)))
                .toList());
        Set<Long> of = some.stream().map(Round::planId).collect(Collectors.toSet());
        Map<Long, Plan> found = plans.all(of).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        return organization.steadily(() -> {
            List<Line> lines = new ArrayList<>();
            some.forEach(round -> lines.add(line(
                    round,
                    head(found.get(round.planId())),
                    counted.get(round.id()),
                    named.getOrDefault(round.id(), List.of()))));
            return lines;
        });
    }

    private static boolean within(int late) {
        return late > 0 && late <= NAMED;
    }

    private Line line(Round round, PlanHead plan, Tally tally, List<String> named) {
        return new Line(
                round.id(),
                round.title(),
                round.kind(),
                round.state(),
                texts.get("ui.roundState." + round.state()),
                round.lastDay(),
                plan,
                tally.figures(),
                tally.in(ResponseState.NOT_ASKED),
                tally.states(),
                named,
                tally.remindedAt());
    }

    private PlanHead head(Plan plan) {
        LocalDate day = plan.issuedOn() == null ? clock.today() : plan.issuedOn();
        String issuer = organization.unit(plan.issuedBy(), day).map(Unit::name).orElse(plan.issuedBy());
        return new PlanHead(plan.id(), plan.numberText(), plan.issuedOn(), plan.title(), issuer, plan.year());
    }
}
