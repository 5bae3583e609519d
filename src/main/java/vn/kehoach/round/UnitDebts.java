package vn.kehoach.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.plan.Plans;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** What the units of a person have still to give, of all plans, the most urgent first. */
@Service
@Transactional(readOnly = true)
public class UnitDebts {

    private static final int SIZE = 100;

    /** A body that is only invited owes nothing any more once nobody waits. */
    private static final String OWED = """
             from response where unit_code in (:units) and state in (:states) and exists (select 1 from round r
                where r.id = response.round_id and (r.state in ('ASKING', 'OPEN')
                    or (response.obligation = 'ORDER' and r.state in ('CLOSED', 'CONSOLIDATED'))))""";

    private static final List<String> STATES = Stream.concat(
                    ResponseState.WITH_UNIT.stream(), Stream.of(ResponseState.DISCLAIMED))
            .map(Enum::name)
            .sorted()
            .toList();

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Plans plans;
    private final ResponseView views;
    private final UnitPeople people;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final BusinessClock clock;

    UnitDebts(
            JdbcClient jdbc,
            Rounds rounds,
            Plans plans,
            ResponseView views,
            UnitPeople people,
            WorkingCalendar calendar,
            CurrentUser user,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.plans = plans;
        this.views = views;
        this.people = people;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Something that a unit has still to give.
     *
     * @param id of the response
     * @param businessKey of the response
     * @param unitName whose it is
     * @param title of the round
     * @param number number and symbol of the plan
     * @param ordered whether the unit is ordered; who is only invited is never overdue
     * @param stateName where it stands
     * @param bucket its box
     * @param lastDay its last day
     * @param lastMoment the same in words, with the hour where one holds
     * @param lateness working days after the last day, 0 if in time or only invited
     * @param assignee who follows it up, or null
     * @param mine whether that is the person who asks
     */
    public record Debt(
            long id,
            String businessKey,
            String unitName,
            String title,
            String number,
            boolean ordered,
            String stateName,
            Bucket bucket,
            LocalDate lastDay,
            String lastMoment,
            int lateness,
            String assignee,
            boolean mine) {}

    /**
     * @param total how many there are in all
     * @param lines those of this page, 100 at most
     */
    public record Page(int total, List<Debt> lines) {}

    /**
     * @param page from 0
     * @return what the units of the person logged in have still to give
     */
    public Page page(int page) {
        return page(PlanAccess.unitsOf(user.groups()), user.required(), page);
    }

    /**
     * @param units codes
     * @param login who asks
     * @param page from 0
     * @return what these units have still to give
     */
    public Page page(Set<String> units, String login, int page) {
        if (units.isEmpty()) {
            return new Page(0, List.of());
        }
        Map<String, Object> params = Map.of("units", units, "states", STATES);
        List<Response> some = jdbc.sql("select *" + OWED + " order by " + ResponsePages.DUE_ON + ", id offset "
                        + Math.min((long) Math.max(0, page) * SIZE, Integer.MAX_VALUE) + " rows fetch first " + SIZE
                        + " rows only")
                .params(params)
                .query(ResponseRow::read)
                .list();
        int total = page == 0 && some.size() < SIZE
                ? some.size()
                : jdbc.sql("select count(*)" + OWED)
                        .params(params)
                        .query(Integer.class)
                        .single();
        return new Page(total, debts(some, login));
    }

    private List<Debt> debts(List<Response> some, String login) {
        Map<Long, Round> of = rounds.all(some.stream().map(Response::roundId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Round::id, Function.identity()));
        Map<Long, Plan> asking = plans
                .all(of.values().stream().map(Round::planId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
        return some.stream()
                .map(response -> {
                    Round round = of.get(response.roundId());
                    return debt(response, round, asking.get(round.planId()), login);
                })
                .toList();
    }

    private Debt debt(Response response, Round round, Plan plan, String login) {
        Bucket bucket = response.bucket(clock.now());
        return new Debt(
                response.id(),
                response.businessKey(),
                response.unitName(),
                round.title(),
                plan.numberText(),
                response.ordered(),
                views.stateName(round, response),
                bucket,
                response.dueOn(),
                views.lastMoment(round, response),
                bucket == Bucket.OPEN_OVERDUE ? calendar.workingDaysBetween(response.dueOn(), clock.today()) : 0,
                response.assignee() == null ? null : people.name(response.assignee()),
                login.equals(response.assignee()));
    }
}
