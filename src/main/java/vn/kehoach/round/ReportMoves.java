package vn.kehoach.round;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.time.WorkingCalendar;

/**
 * The last day of a unit's report moved: rounds of its own plan that feed the report do not follow by themselves. Their
 * owner is told, and may let them follow.
 */
@Component
class ReportMoves {

    private final Rounds rounds;
    private final FollowOffers offers;
    private final UnitPeople people;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    ReportMoves(
            Rounds rounds,
            FollowOffers offers,
            UnitPeople people,
            WorkingCalendar calendar,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.offers = offers;
        this.people = people;
        this.calendar = calendar;
        this.user = user;
        this.events = events;
    }

    void moved(Round round, Response report, LocalDate from, LocalDate to) {
        if (round.kind() != DutyKind.REPORT || from.equals(to)) {
            return;
        }
        rounds.feeding(round, report.unit()).stream()
                .filter(child -> child.state().collecting())
                .forEach(child -> offer(child, report, from, to));
    }

    private void offer(Round child, Response report, LocalDate from, LocalDate to) {
        offers.offer(child, report, from, to);
        FollowOffers.Offer offer = offers.open(child.id()).orElseThrow();
        if (FollowDay.of(child.lastDay(), offer.from(), to, calendar).equals(child.lastDay())) {
            moot(child);
        } else {
            events.publishEvent(new RoundMayFollow(child.id(), report.id(), to));
        }
    }

    /** The round has another day already, or need not have one. */
    void moot(Round child) {
        String login = user.required();
        offers.open(child.id())
                .ifPresent(offer -> offers.settled(offer, FollowOffers.State.MOOT, login, people.name(login)));
    }
}
