package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Notices;
import vn.kehoach.notice.Told;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Papers;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.LadderDates;
import vn.kehoach.time.Ladders;
import vn.kehoach.time.Rung;

/** Which rungs the units of a round still have before them, from our tables alone. */
@Component
class RungsLeft {

    /** Comments are asked for, and reminded of; nobody is chased for them or reported to leaders. */
    private static final Set<String> REMINDING = Set.of("reminder", "last-reminder", "overdue");

    private final Responses responses;
    private final Notices notices;
    private final LadderDates dates;
    private final Papers papers;

    RungsLeft(Responses responses, Notices notices, LadderDates dates, Papers papers) {
        this.responses = responses;
        this.notices = notices;
        this.dates = dates;
        this.papers = papers;
    }

    /** In the order of their moments. Bodies that are only invited have none. */
    List<RungDue> of(Round round) {
        List<Response> open = responses.ofRound(round.id()).stream()
                .filter(RungsLeft::waitedFor)
                .toList();
        Set<String> climbed = notices
                .on(open.stream().map(Response::businessKey).toList())
                .stream()
                .map(RungsLeft::key)
                .collect(Collectors.toSet());
        Set<String> waiting = round.kind() == DutyKind.ACKNOWLEDGE ? papers.underway(round.planId()) : Set.of();
        return open.stream()
                // Nobody acknowledges a paper that has not arrived.
                .filter(response -> !waiting.contains(response.unit()))
                .flatMap(response -> rungs(round, response))
                .filter(due -> !climbed.contains(due.response().businessKey() + " " + due.occasion()))
                .sorted(Comparator.comparing(RungDue::at)
                        .thenComparing(due -> due.response().id()))
                .toList();
    }

    /** Every rung of a unit, climbed or not, that lies after the moment at which it was asked. */
    Stream<RungDue> rungs(Round round, Response response) {
        return rungs(round, response, effective(round, response));
    }

    // What arrives on paper is acknowledged from the day on which somebody signed for it.
    private LocalDate effective(Round round, Response response) {
        LocalDate lastDay = lastDay(round, response);
        return round.kind() == DutyKind.ACKNOWLEDGE
                ? papers.signed(round.planId()).getOrDefault(response.unit(), lastDay)
                : lastDay;
    }

    /** As if the unit had another last day. */
    Stream<RungDue> rungs(Round round, Response response, LocalDate lastDay) {
        boolean acknowledge = round.kind() == DutyKind.ACKNOWLEDGE;
        Instant since =
                response.state() == ResponseState.MORE_ASKED ? response.more().askedAt() : response.askedAt();
        List<Rung> ladder = acknowledge ? Ladders.ACKNOWLEDGEMENT : Ladders.DUE;
        return dates.of(lastDay, ladder).stream()
                .filter(rung -> round.kind() != DutyKind.OPINION
                        || REMINDING.contains(rung.rung().name()))
                .filter(rung -> rung.at().isAfter(since))
                .map(rung -> new RungDue(response, rung.rung(), lastDay, rung.at()));
    }

    /** An acknowledgement is due on the day on which the unit was asked for it. */
    static LocalDate lastDay(Round round, Response response) {
        return round.kind() == DutyKind.ACKNOWLEDGE
                ? response.askedAt().atZone(BusinessClock.ZONE).toLocalDate()
                : response.dueOn();
    }

    /** Only of units with an order, and only while the next step is theirs. */
    static boolean waitedFor(Response response) {
        return response.ordered() && ResponseState.WITH_UNIT.contains(response.state()) && response.askedAt() != null;
    }

    private static String key(Told told) {
        return told.subject() + " " + told.occasion();
    }
}
