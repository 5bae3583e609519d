package vn.kehoach.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kehoach.ladder.LadderCase;
import vn.kehoach.ladder.LadderRung;
import vn.kehoach.ladder.Ladders;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Relation;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.round.Response;
import vn.kehoach.round.ResponseState;
import vn.kehoach.round.Round;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.LadderDates;

/** The rungs of one round: units with the same last day and relation share one calculation. Asks no database. */
final class RungTable {

    private final Round round;
    private final List<Ladders.Period> periods;
    private final LadderDates dates;
    private final Organization organization;
    private final LocalDate today;
    private final Map<String, LocalDate> signed;
    private final List<Pause> pauses;
    private final Map<Shared, List<Dated>> known = new HashMap<>();

    RungTable(
            Round round,
            List<Ladders.Period> periods,
            LadderDates dates,
            Organization organization,
            LocalDate today,
            Map<String, LocalDate> signed,
            List<Pause> pauses) {
        this.round = round;
        this.periods = periods;
        this.dates = dates;
        this.organization = organization;
        this.today = today;
        this.signed = signed;
        this.pauses = pauses;
    }

    private record Shared(LadderCase unit, LocalDate lastDay) {}

    private record Dated(LadderRung rung, Instant at) {}

    /** Every rung of a unit, climbed or not, that lies after the moment at which it was asked. */
    List<RungDue> rungs(Response response) {
        return rungs(response, signed.getOrDefault(response.unit(), RungsLeft.lastDay(round, response)));
    }

    /** As if the unit had another last day. */
    List<RungDue> rungs(Response response, LocalDate lastDay) {
        return rungs(
                response,
                lastDay,
                response.state() == ResponseState.MORE_ASKED ? response.more().askedAt() : response.askedAt());
    }

    /** Of a unit that will be asked when the round opens. */
    List<RungDue> planned(Response response) {
        LocalDate lastDay = round.kind() == DutyKind.ACKNOWLEDGE
                ? round.opensAt().atZone(BusinessClock.ZONE).toLocalDate()
                : response.dueOn();
        return rungs(response, signed.getOrDefault(response.unit(), lastDay), round.opensAt());
    }

    private List<RungDue> rungs(Response response, LocalDate lastDay, Instant since) {
        List<RungDue> found = new ArrayList<>();
        for (Dated dated : shared(response, lastDay)) {
            if (dated.at().isAfter(since)) {
                found.add(new RungDue(
                        response, dated.rung(), lastDay, dated.at(), Pause.after(pauses, response.unit(), dated.at())));
            }
        }
        return found;
    }

    private List<Dated> shared(Response response, LocalDate lastDay) {
        LadderCase unit = new LadderCase(round.kind(), response.obligation(), relation(response.unit()));
        return known.computeIfAbsent(new Shared(unit, lastDay), this::dated);
    }

    private Relation relation(String unit) {
        return organization.relation(unit, round.issuingUnit(), today);
    }

    // Of a rung that a new ladder moved, the moment that came first under its own ladder is the one.
    private List<Dated> dated(Shared shared) {
        List<Dated> all = new ArrayList<>();
        for (Ladders.Period period : periods) {
            for (LadderRung rung : period.ladder().rungs(shared.unit())) {
                Instant at = dates.at(shared.lastDay(), rung.rung());
                if (period.holds(at)) {
                    all.add(new Dated(rung, at));
                }
            }
        }
        all.sort(Comparator.comparing(Dated::at));
        Set<String> names = new HashSet<>();
        return all.stream().filter(dated -> names.add(dated.rung().name())).toList();
    }
}
