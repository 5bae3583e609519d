package vn.kehoach.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.ResponseView;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundAccess;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;
import vn.kehoach.work.Refusal;

/** Units of a round, or of all rounds that still run: which are late, with whom it lies since when, and why. */
@Service
@Transactional(readOnly = true)
public class BoardUnits {

    /** Units on a page. */
    public static final int SIZE = 100;

    private static final int AT_ONCE = 500;

    private final UnitSearch search;
    private final RoundAccess access;
    private final Rounds rounds;
    private final Responses responses;
    private final ResponseView views;
    private final Holders holders;
    private final Reasons reasons;
    private final Traces traces;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    BoardUnits(
            UnitSearch search,
            RoundAccess access,
            Rounds rounds,
            Responses responses,
            ResponseView views,
            Holders holders,
            Reasons reasons,
            Traces traces,
            Organization organization,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.search = search;
        this.access = access;
        this.rounds = rounds;
        this.responses = responses;
        this.views = views;
        this.holders = holders;
        this.reasons = reasons;
        this.traces = traces;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What one unit gives in one round.
     *
     * @param id of the response
     * @param unit code
     * @param unitName as it was asked
     * @param round id of the round
     * @param roundTitle of the round
     * @param steers whether the person looking may steer that round
     * @param state where it stands
     * @param stateName in words
     * @param bucket the box, or null
     * @param lastDay the last day that it has before it
     * @param lateness working days, or 0
     * @param extended whether it was given more time
     * @param with whom it lies, in words, or empty
     * @param since when the last step was done, or it was asked
     * @param phone of who has it, else of the unit; or null
     * @param reasons what is known of why it is not there
     * @param reminders how often it was reminded or chased
     * @param lastReminded when last, or null
     */
    public record Line(
            long id,
            String unit,
            String unitName,
            long round,
            String roundTitle,
            boolean steers,
            ResponseState state,
            String stateName,
            Bucket bucket,
            LocalDate lastDay,
            int lateness,
            boolean extended,
            String with,
            Instant since,
            String phone,
            List<String> reasons,
            int reminders,
            Instant lastReminded) {}

    /**
     * A page of units.
     *
     * @param total how many there are in all
     * @param lines those of this page
     */
    public record Page(int total, List<Line> lines) {}

    /**
     * Which units.
     *
     * @param round id of a round, or null for all that still run
     * @param units which units
     * @param box name of a {@link Bucket} or {@link ResponseState}, or empty for all
     */
    public record Wanted(Long round, UnitFilter units, String box) {}

    /**
     * @param wanted which units
     * @param page from 0
     * @return those of that page, the earliest last day first
     * @throws Refusal not found, if the person logged in may not see that round
     */
    public Page page(Wanted wanted, int page) {
        return organization.steadily(() -> {
            UnitSearch.Found found = find(wanted, Math.max(0, page) * SIZE, SIZE);
            return new Page(found.total(), lines(found.ids()));
        });
    }

    /**
     * @param wanted which units
     * @return all of them
     * @throws Refusal not found, if the person logged in may not see that round
     */
    public List<Line> all(Wanted wanted) {
        return organization.steadily(() -> {
            List<Long> ids = find(wanted, 0, Integer.MAX_VALUE).ids();
            List<Line> all = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                all.addAll(lines(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            }
            return all;
        });
    }

    private UnitSearch.Found find(Wanted wanted, int from, int most) {
        if (wanted.round() != null) {
            access.readable(wanted.round());
        }
        return search.find(wanted, from, most);
    }

    private List<Line> lines(List<Long> ids) {
        Map<Long, Response> found =
                responses.all(ids).stream().collect(Collectors.toMap(Response::id, Function.identity()));
        List<Response> some = ids.stream().map(found::get).toList();
        Set<Long> of = some.stream().map(Response::roundId).collect(Collectors.toSet());
        Map<Long, Round> byId = rounds.all(of).stream().collect(Collectors.toMap(Round::id, Function.identity()));
        Map<Long, Plan> ownPlans = holders.ownPlans(some);
        Map<Long, List<String>> why = reasons.of(some);
        Map<String, Traces.Trace> trodden = traces.of(some);
        Lateness lateness = new Lateness(calendar, clock.now());
        return some.stream()
                .map(response -> line(
                        byId.get(response.roundId()),
                        response,
                        lateness.of(response),
                        holders.of(byId.get(response.roundId()), response, ownPlans),
                        trodden.getOrDefault(response.businessKey(), Traces.Trace.NONE),
                        why.getOrDefault(response.id(), List.of())))
                .toList();
    }

    private Line line(Round round, Response response, int late, String with, Traces.Trace trace, List<String> reasons) {
        return new Line(
                response.id(),
                response.unit(),
                response.unitName(),
                round.id(),
                round.title(),
                access.maySteer(round),
                response.state(),
                views.stateName(round, response),
                response.bucket(clock.now()),
                response.dueOn(),
                late,
                response.extendedUntil() != null,
                with,
                trace.lastStep() == null ? response.askedAt() : trace.lastStep(),
                phone(response),
                reasons,
                trace.reminders(),
                trace.lastReminded());
    }

    private String phone(Response response) {
        return organization
                .person(response.assignee() == null ? "" : response.assignee())
                .map(Person::phone)
                .or(() -> organization.unit(response.unit(), clock.today()).map(Unit::phone))
                .orElse(null);
    }
}
