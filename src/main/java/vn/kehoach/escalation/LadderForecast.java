package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Notices;
import vn.kehoach.notice.Told;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.LadderPreview;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.LadderDates;
import vn.kehoach.time.Ladders;
import vn.kehoach.time.Rung;

/** What the ladder would do after a change, from the same dates and the same ledger as the watch. */
@Component
class LadderForecast implements LadderPreview {

    private static final Set<String> OF_THE_HEAD = Set.of("last-reminder", "overdue");
    private static final Set<String> LETTERS = Set.of("reminder", "last-reminder", "overdue");

    private final RungsLeft rungs;
    private final UnitAddressees addressees;
    private final Notices notices;
    private final LadderDates dates;
    private final BusinessClock clock;

    LadderForecast(
            RungsLeft rungs, UnitAddressees addressees, Notices notices, LadderDates dates, BusinessClock clock) {
        this.rungs = rungs;
        this.addressees = addressees;
        this.notices = notices;
        this.dates = dates;
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

    private List<Step> steps(Response response, java.util.stream.Stream<RungDue> all) {
        Set<String> climbed = notices.on(List.of(response.businessKey())).stream()
                .map(Told::occasion)
                .collect(Collectors.toSet());
        return all.filter(rung -> rung.at().isAfter(clock.now()))
                .filter(rung -> !climbed.contains(rung.occasion()))
                .map(rung -> new Step(rung.rung().name(), rung.at(), people(response, rung.rung())))
                .toList();
    }

    private List<String> people(Response response, Rung rung) {
        if (!LETTERS.contains(rung.name())) {
            return List.of();
        }
        return names(
                OF_THE_HEAD.contains(rung.name()) ? addressees.holderAndHead(response) : addressees.holder(response));
    }

    @Override
    public Forecast joined(Round round, String unit, LocalDate lastDay) {
        Instant now = clock.now();
        List<Rung> ladder = round.kind() == DutyKind.ACKNOWLEDGE ? Ladders.ACKNOWLEDGEMENT : Ladders.DUE;
        LocalDate from = round.kind() == DutyKind.ACKNOWLEDGE ? clock.today() : lastDay;
        List<String> clerk = names(addressees.clerk(unit));
        List<Step> coming = dates.of(from, ladder).stream()
                .filter(rung -> rung.at().isAfter(now))
                .map(rung -> new Step(
                        rung.rung().name(),
                        rung.at(),
                        LETTERS.contains(rung.rung().name()) ? clerk : List.of()))
                .toList();
        return new Forecast(List.of(), coming, names(addressees.clerkAndHead(unit)));
    }

    private static List<String> names(List<Addressee> people) {
        return people.stream().map(Addressee::name).toList();
    }
}
