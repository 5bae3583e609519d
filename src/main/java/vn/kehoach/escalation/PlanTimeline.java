package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanAccess;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/**
 * What has become of a plan in force, what comes next, and whom it will reach: from the units as they stand now, the ladder
 * in force, pauses and what was told already. Who makes the plan sees all units, everybody else what concerns his own.
 */
@Service
@Transactional(readOnly = true)
public class PlanTimeline {

    private static final int NAMED = 5;

    private final Plans plans;
    private final PlanAccess access;
    private final Rounds rounds;
    private final Responses responses;
    private final RungsLeft rungs;
    private final Organization organization;
    private final CurrentUser user;
    private final BusinessClock clock;

    PlanTimeline(
            Plans plans,
            PlanAccess access,
            Rounds rounds,
            Responses responses,
            RungsLeft rungs,
            Organization organization,
            CurrentUser user,
            BusinessClock clock) {
        this.plans = plans;
        this.access = access;
        this.rounds = rounds;
        this.responses = responses;
        this.rungs = rungs;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    /** What happens. Words for people: {@code ui.timeline.<name>}. */
    public enum What {
        /** The plan was dispatched. */
        ISSUED,
        /** A round opens: its units are asked. */
        OPENS,
        /** A rung of the ladder. */
        RUNG,
        /** A last day of units that have not sent yet. */
        LAST_DAY,
        /** The last day of the consolidated report. */
        CONSOLIDATION,
        /** A round was closed. */
        CLOSED,
        /** The plan ended. */
        ENDED
    }

    /**
     * @param at when
     * @param what happens
     * @param roundId of which round, or null
     * @param title of the round, or empty
     * @param way of a rung, or null; words are {@code ui.ladder.way.<way>}
     * @param audience of a rung, or null; words are {@code ui.ladder.audience.<audience>}
     * @param units how many units it is about; 0 where it is about none in particular
     * @param named the names of the first of them
     */
    public record Moment(
            Instant at,
            What what,
            Long roundId,
            String title,
            String way,
            String audience,
            int units,
            List<String> named) {}

    /**
     * @param now the moment between what was and what comes
     * @param moments in order
     */
    public record Line(Instant now, List<Moment> moments) {}

    private record Alike(Instant at, What what, Round round, String way, String audience) {}

    /**
     * @param planId a plan
     * @return its line; nothing before it is dispatched
     * @throws Refusal not found, if the person may not read it
     */
    public Line of(long planId) {
        Plan plan = plans.find(planId)
                .filter(found -> access.mayRead(found, user.groups()))
                .orElseThrow(Refusal::notFound);
        List<Moment> moments = new ArrayList<>();
        if (plan.state().dispatched()) {
            moments.add(moment(plan.dispatchedAt(), What.ISSUED));
            organization.steadily(() -> {
                rounds.ofPlan(planId).forEach(round -> moments.addAll(moments(plan, round)));
                return null;
            });
            if (plan.endedAt() != null) {
                moments.add(moment(plan.endedAt(), What.ENDED));
            }
        }
        moments.sort(Comparator.comparing(Moment::at));
        return new Line(clock.now(), moments);
    }

    private List<Moment> moments(Plan plan, Round round) {
        boolean all = access.makes(plan, user.groups());
        Set<String> units = PlanAccess.unitsOf(user.groups());
        Predicate<Response> shown = response -> all || units.contains(response.unit());
        List<Response> some =
                responses.ofRound(round.id()).stream().filter(shown).toList();
        Map<Alike, List<String>> found = new LinkedHashMap<>();
        if (all || !some.isEmpty()) {
            ran(round, some, found);
            if (round.state().collecting()) {
                comes(round, some, all, found);
            }
            if (all && round.consolidate() && round.consolidationLastDay() != null && consolidates(round)) {
                found.put(
                        new Alike(end(round.consolidationLastDay()), What.CONSOLIDATION, round, null, null), List.of());
            }
        }
        return found.entrySet().stream()
                .map(entry -> moment(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean consolidates(Round round) {
        return round.state().collecting() || round.state() == RoundState.CLOSED;
    }

    private void ran(Round round, List<Response> some, Map<Alike, List<String>> found) {
        boolean planned = round.state() == RoundState.PLANNED;
        if (planned || round.openedAt() != null) {
            Instant opens = planned ? round.opensAt() : round.openedAt();
            found.put(new Alike(opens, What.OPENS, round, null, null), names(some));
        }
        if (round.closedAt() != null) {
            found.put(new Alike(round.closedAt(), What.CLOSED, round, null, null), List.of());
        }
    }

    private void comes(Round round, List<Response> some, boolean all, Map<Alike, List<String>> found) {
        some.stream()
                .filter(PlanTimeline::open)
                .forEach(response -> add(found, lastMoment(response), What.LAST_DAY, round, null, response));
        Stream<RungDue> due = round.state() == RoundState.PLANNED
                ? some.stream().filter(Response::ordered).flatMap(planned(round)::rungs)
                : rungs.of(round).stream();
        Set<Long> ids = new HashSet<>(some.stream().map(Response::id).toList());
        due.filter(rung -> ids.contains(rung.response().id()) && rung.at().isAfter(clock.now()))
                // What the focal body is told of others is not a unit's business.
                .filter(rung -> all || rung.rung().audience().ofUnit())
                .forEach(rung -> add(found, rung.at(), What.RUNG, round, rung, rung.response()));
    }

    private interface Planned {
        Stream<RungDue> rungs(Response response);
    }

    private Planned planned(Round round) {
        RungTable table = rungs.table(round);
        return response -> table.planned(response).stream();
    }

    /** Not yet asked, or something is left to do. */
    private static boolean open(Response response) {
        return response.state() == ResponseState.NOT_ASKED || ResponseState.WITH_UNIT.contains(response.state());
    }

    private static Instant lastMoment(Response response) {
        return response.dueAt() != null && !response.moreOpen() ? response.dueAt() : end(response.dueOn());
    }

    private static Instant end(LocalDate day) {
        return day.atTime(23, 59).atZone(BusinessClock.ZONE).toInstant();
    }

    private static void add(
            Map<Alike, List<String>> found, Instant at, What what, Round round, RungDue rung, Response response) {
        Alike alike = rung == null
                ? new Alike(at, what, round, null, null)
                : new Alike(
                        at,
                        what,
                        round,
                        rung.rung().way().name(),
                        rung.rung().audience().name());
        found.computeIfAbsent(alike, none -> new ArrayList<>()).add(response.unitName());
    }

    private static List<String> names(List<Response> some) {
        return some.stream()
                .filter(response -> response.state() != ResponseState.CALLED_OFF)
                .map(Response::unitName)
                .toList();
    }

    private static Moment moment(Instant at, What what) {
        return new Moment(at, what, null, "", null, null, 0, List.of());
    }

    private static Moment moment(Alike alike, List<String> units) {
        return new Moment(
                alike.at(),
                alike.what(),
                alike.round().id(),
                alike.round().title(),
                alike.way(),
                alike.audience(),
                units.size(),
                units.stream().sorted().limit(NAMED).toList());
    }
}
