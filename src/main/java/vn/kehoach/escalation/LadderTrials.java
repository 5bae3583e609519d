package vn.kehoach.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.Ladder;
import vn.kehoach.ladder.LadderTrial;
import vn.kehoach.ladder.Ladders;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundState;
import vn.kehoach.round.Rounds;
import vn.kehoach.time.BusinessClock;

/** Tries a ladder on the open rounds, with the same dates and ledger as the watch. */
@Component
class LadderTrials implements LadderTrial {

    private final Rounds rounds;
    private final RungsLeft rungs;
    private final Ladders ladders;
    private final BusinessClock clock;

    LadderTrials(Rounds rounds, RungsLeft rungs, Ladders ladders, BusinessClock clock) {
        this.rounds = rounds;
        this.rungs = rungs;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Override
    public List<Change> of(Ladder other) {
        List<Ladders.Period> then = ladders.followedBy(other, clock.now());
        List<Ladders.Period> always = List.of(new Ladders.Period(other, Instant.MIN, Instant.MAX));
        return rounds.all().stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .flatMap(round -> change(round, then, always).stream())
                .toList();
    }

    private Optional<Change> change(Round round, List<Ladders.Period> then, List<Ladders.Period> always) {
        List<Step> before = steps(rungs.of(round));
        List<RungDue> left = rungs.of(round, then);
        List<Step> after = steps(left);
        if (before.equals(after)) {
            return Optional.empty();
        }
        Set<String> coming = keys(left.stream());
        List<String> passedOver = rungs.of(round, always).stream()
                .filter(due -> !coming.contains(RungsLeft.key(due.subject(), due.occasion())))
                .map(due -> due.rung().way().name())
                .distinct()
                .toList();
        int units = rungs.waitedFor(round).size();
        return Optional.of(new Change(round.id(), round.title(), units, before, after, passedOver));
    }

    private static Set<String> keys(Stream<RungDue> some) {
        return some.map(due -> RungsLeft.key(due.subject(), due.occasion())).collect(Collectors.toSet());
    }

    /** Units that hear the same at the same moment are one step. */
    static List<Step> steps(List<RungDue> due) {
        Map<Step, Integer> units = new LinkedHashMap<>();
        for (RungDue rung : due) {
            Step alike = new Step(
                    rung.rung().name(),
                    rung.rung().way().name(),
                    rung.rung().audience().name(),
                    rung.at(),
                    0);
            units.merge(alike, 1, Integer::sum);
        }
        List<Step> steps = new ArrayList<>();
        units.forEach((step, count) -> steps.add(new Step(step.name(), step.way(), step.audience(), step.at(), count)));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }
}
