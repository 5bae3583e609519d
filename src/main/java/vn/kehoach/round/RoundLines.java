package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.WorkingCalendar;

/** Makes the lines of a round's list: where each unit stands, how late, how to reach it. */
@Component
class RoundLines {

    private final ResponseView views;
    private final Organization organization;
    private final HandOverWords handOvers;
    private final UnitPeople people;
    private final ObjectProvider<Reminder> reminder;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    RoundLines(
            ResponseView views,
            Organization organization,
            HandOverWords handOvers,
            UnitPeople people,
            ObjectProvider<Reminder> reminder,
            WorkingCalendar calendar,
            BusinessClock clock) {
        this.views = views;
        this.organization = organization;
        this.handOvers = handOvers;
        this.people = people;
        this.reminder = reminder;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<RoundList.Line> of(Round round, List<Response> some) {
        return organization.steadily(() -> lines(round, some));
    }

    private List<RoundList.Line> lines(Round round, List<Response> some) {
        Reminder sender = reminder.getIfAvailable();
        Map<String, Instant> reminded = sender == null
                ? Map.of()
                : sender.lastReminded(some.stream().map(Response::businessKey).toList());
        Map<Long, String> handedOver = handOvers.ofRound(round.id());
        return some.stream()
                .map(r -> line(round, r, handedOver.get(r.id()), reminded.get(r.businessKey())))
                .toList();
    }

    private RoundList.Line line(Round round, Response response, String handedOver, Instant reminded) {
        LocalDate done = response.judgedOn() == null || response.moreOpen() ? clock.today() : response.judgedOn();
        Bucket bucket = response.bucket(clock.now());
        boolean late = bucket == Bucket.OPEN_OVERDUE || bucket == Bucket.DONE_LATE;
        var assignee = response.assignee() == null
                ? null
                : people.person(response.assignee()).orElse(null);
        return new RoundList.Line(
                response.id(),
                response.unit(),
                response.unitName(),
                response.ordered(),
                response.state(),
                handedOver != null && response.state() == ResponseState.CALLED_OFF
                        ? views.handedOver()
                        : views.stateName(round, response),
                bucket,
                response.dueOn(),
                views.lastMoment(round, response),
                response.extendedUntil() != null,
                late ? calendar.workingDaysBetween(response.dueOn(), done) : 0,
                assignee == null ? null : assignee.name(),
                assignee != null && assignee.phone() != null ? assignee.phone() : unitPhone(response.unit()),
                response.documentText(),
                response.documentDate(),
                response.judgedOn(),
                response.additional(),
                response.proxyName(),
                handedOver,
                reminded);
    }

    private String unitPhone(String unit) {
        return organization.unit(unit, clock.today()).map(Unit::phone).orElse(null);
    }
}
