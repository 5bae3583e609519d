package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Audience;
import vn.kehoach.ladder.LadderCase;
import vn.kehoach.ladder.LadderRung;
import vn.kehoach.ladder.Ladders;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Obligation;
import vn.kehoach.round.LadderPreview;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.LadderDates;

/** What the ladder would do after a change, from the same dates and the same ledger as the watch. */
@Component
class LadderForecast implements LadderPreview {

    private final RungsLeft rungs;
    private final UnitAddressees addressees;
    private final Ladders ladders;
    private final LadderDates dates;
    private final Organization organization;
    private final BusinessClock clock;

    LadderForecast(
            RungsLeft rungs,
            UnitAddressees addressees,
            Ladders ladders,
            LadderDates dates,
            Organization organization,
            BusinessClock clock) {
        this.rungs = rungs;
        this.addressees = addressees;
        this.ladders = ladders;
        this.dates = dates;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Forecast moved(Round round, Response response, LocalDate lastDay) {
        if (!RungsLeft.waitedFor(response)) {
            return new Forecast(List.of(), List.of(), List.of());
        }
        // An acknowledgement is counted from the day of asking, whatever the round's last day.
        boolean counted = round.kind() != DutyKind.ACKNOWLEDGE;
        boolean ends = lastDay == null;
        List<Step> now = counted || ends ? steps(response, rungs.rungs(round, response)) : List.of();
        List<Step> then = counted && !ends ? steps(response, rungs.rungs(round, response, lastDay)) : List.of();
        return new Forecast(now, then, names(addressees.holderAndHead(response)));
    }

    private List<Step> steps(Response response, Stream<RungDue> all) {
        Set<String> climbed = rungs.climbed(List.of(response));
        return all.filter(rung -> rung.at().isAfter(clock.now()))
                .filter(rung -> !climbed.contains(RungsLeft.key(rung.subject(), rung.occasion())))
                .map(rung -> step(
                        rung.rung(),
                        rung.at(),
                        names(RungLetters.people(
                                addressees, response, rung.rung().audience()))))
                .toList();
    }

    @Override
    public Forecast joined(Round round, String unit, LocalDate lastDay) {
        Instant now = clock.now();
        LadderCase joining = new LadderCase(
                round.kind(), Obligation.ORDER, organization.relation(unit, round.issuingUnit(), clock.today()));
        LocalDate from = round.kind() == DutyKind.ACKNOWLEDGE ? clock.today() : lastDay;
        List<String> clerk = names(addressees.clerk(unit));
        List<String> clerkAndHead = names(addressees.clerkAndHead(unit));
        List<Step> coming = ladders.inForce().rungs(joining).stream()
                .map(rung -> step(rung, dates.at(from, rung.rung()), people(rung.audience(), clerk, clerkAndHead)))
                .filter(step -> step.at().isAfter(now))
                .toList();
        return new Forecast(List.of(), coming, clerkAndHead);
    }

    // Nobody has it in hand yet: its clerk stands for whoever will.
    private static List<String> people(Audience audience, List<String> clerk, List<String> clerkAndHead) {
        if (!audience.ofUnit()) {
            return List.of();
        }
        return audience.tellsHead() ? clerkAndHead : clerk;
    }

    private static Step step(LadderRung rung, Instant at, List<String> people) {
        return new Step(rung.name(), rung.way().name(), at, people);
    }

    private static List<String> names(List<Addressee> people) {
        return people.stream().map(Addressee::name).toList();
    }
}
