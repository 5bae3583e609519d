package vn.kehoach.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.ladder.LadderTrial;
import vn.kehoach.round.Round;

/** What a pause of chasing would hold back, and what would come at its end. */
@Component
public class PausePreview {

    private final RungsLeft rungs;

    PausePreview(RungsLeft rungs) {
        this.rungs = rungs;
    }

    /**
     * Units that would hear the same.
     *
     * @param units their names
     * @param heldBack rungs that fall into the pause
     * @param atEnd the most serious of them, which comes at its end; null where none falls into it
     * @param endsAt when that is
     */
    public record UnitPreview(
            List<String> units, List<LadderTrial.Step> heldBack, LadderTrial.Step atEnd, Instant endsAt) {}

    private record Held(List<LadderTrial.Step> steps) {}

    List<UnitPreview> of(Round round, String unit, Instant from, Instant until) {
        Map<String, List<RungDue>> byUnit = new HashMap<>();
        for (RungDue due : rungs.of(round)) {
            boolean within = !due.at().isBefore(from) && due.at().isBefore(until);
            if (within && (unit.isEmpty() || unit.equals(due.response().unit()))) {
                byUnit.computeIfAbsent(due.response().unitName(), name -> new ArrayList<>())
                        .add(due);
            }
        }
        Map<Held, List<String>> alike = new HashMap<>();
        byUnit.forEach((name, due) -> alike.computeIfAbsent(new Held(LadderTrials.steps(due)), key -> new ArrayList<>())
                .add(name));
        return alike.entrySet().stream()
                .map(entry -> preview(entry.getKey().steps(), entry.getValue(), until))
                .sorted(Comparator.comparing(view -> view.units().get(0)))
                .toList();
    }

    private static UnitPreview preview(List<LadderTrial.Step> held, List<String> units, Instant until) {
        LadderTrial.Step last = held.get(held.size() - 1);
        return new UnitPreview(
                units.stream().sorted().toList(),
                held,
                new LadderTrial.Step(last.name(), last.way(), last.audience(), until, 1),
                until);
    }
}
