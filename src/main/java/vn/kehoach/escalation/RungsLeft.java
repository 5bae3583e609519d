package vn.kehoach.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Ladders;
import vn.kehoach.notice.Notices;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Papers;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.LadderDates;

/** Which rungs the units of a round still have before them, from our tables alone, whatever their number. */
@Component
class RungsLeft {

    private final Responses responses;
    private final Notices notices;
    private final LadderDates dates;
    private final Ladders ladders;
    private final Papers papers;
    private final ChasePauses pauses;
    private final Organization organization;
    private final BusinessClock clock;

    RungsLeft(
            Responses responses,
            Notices notices,
            LadderDates dates,
            Ladders ladders,
            Papers papers,
            ChasePauses pauses,
            Organization organization,
            BusinessClock clock) {
        this.responses = responses;
        this.notices = notices;
        this.dates = dates;
        this.ladders = ladders;
        this.papers = papers;
        this.pauses = pauses;
        this.organization = organization;
        this.clock = clock;
    }

    /** In the order of their moments. Bodies that are only invited have none. */
    List<RungDue> of(Round round) {
        return of(round, ladders.periods());
    }

    /** As if other ladders were in force. */
    List<RungDue> of(Round round, List<Ladders.Period> periods) {
        List<Response> open = waitedFor(round);
        Set<String> climbed = climbed(open);
        Set<String> underway = round.kind() == DutyKind.ACKNOWLEDGE ? papers.underway(round.planId()) : Set.of();
        RungTable table = table(round, periods);
        return organization.steadily(() -> open.stream()
                // Nobody acknowledges a paper that has not arrived.
                .filter(response -> !underway.contains(response.unit()))
                .flatMap(response -> table.rungs(response).stream())
                .filter(due -> !climbed.contains(key(due.subject(), due.occasion())))
                .sorted(Comparator.comparing(RungDue::at)
                        .thenComparing(RungDue::meant)
                        .thenComparing(due -> due.response().id()))
                .toList());
    }

    /** Units from which something is still waited for, and that may be reminded by themselves. */
    List<Response> waitedFor(Round round) {
        return responses.ofRound(round.id()).stream()
                .filter(RungsLeft::waitedFor)
                .toList();
    }

    /** Every rung of one unit, told or not. */
    Stream<RungDue> rungs(Round round, Response response) {
        return table(round).rungs(response).stream();
    }

    /** As if the unit had another last day. */
    Stream<RungDue> rungs(Round round, Response response, LocalDate lastDay) {
        return table(round).rungs(response, lastDay).stream();
    }

    /** What the round's units have in common is asked for once. */
    RungTable table(Round round) {
        return table(round, ladders.periods());
    }

    /** As if other ladders were in force. */
    RungTable table(Round round, List<Ladders.Period> periods) {
        return new RungTable(
                round,
                periods,
                dates,
                organization,
                clock.today(),
                // What arrives on paper is acknowledged from the day on which somebody signed for it.
                round.kind() == DutyKind.ACKNOWLEDGE ? papers.signed(round.planId()) : Map.of(),
                pauses.of(round.id()));
    }

    /** Subject and occasion of what the ledger has on these responses. */
    Set<String> climbed(Collection<Response> some) {
        return notices.on(some.stream().map(Response::businessKey).toList()).stream()
                .map(told -> key(told.subject(), told.occasion()))
                .collect(Collectors.toSet());
    }

    static String key(String subject, String occasion) {
        return subject + " " + occasion;
    }

    /** An acknowledgement is due on the day on which the unit was asked for it. */
    static LocalDate lastDay(Round round, Response response) {
        return round.kind() == DutyKind.ACKNOWLEDGE && response.askedAt() != null
                ? response.askedAt().atZone(BusinessClock.ZONE).toLocalDate()
                : response.dueOn();
    }

    /** Only of units with an order, and only while the next step is theirs. */
    static boolean waitedFor(Response response) {
        return response.ordered() && ResponseState.WITH_UNIT.contains(response.state()) && response.askedAt() != null;
    }
}
