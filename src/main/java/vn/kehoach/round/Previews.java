package vn.kehoach.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Duty;
import vn.kehoach.plan.Obligation;

/** Says what a change would do, from the same tables and the same ladder that carry it out. */
@Component
class Previews {

    private static final LadderPreview.Forecast NOTHING = new LadderPreview.Forecast(List.of(), List.of(), List.of());

    private final RoundPeople people;
    private final RoundProcess process;
    private final ObjectProvider<LadderPreview> ladder;

    Previews(RoundPeople people, RoundProcess process, ObjectProvider<LadderPreview> ladder) {
        this.people = people;
        this.process = process;
        this.ladder = ladder;
    }

    /** Of units whose last day would move; without a day nothing would be asked of them any more. */
    ChangePreview moved(Round round, Map<Response, LocalDate> moves, List<ChangePreview.Left> left) {
        Map<String, List<RoundProcess.OpenTask>> tasks = process.openTasks(moves.keySet());
        List<ChangePreview.Touched> touched = new ArrayList<>();
        moves.forEach((response, to) -> {
            LadderPreview.Forecast forecast = forecast(round, response, to);
            touched.add(new ChangePreview.Touched(
                    response.unit(),
                    response.unitName(),
                    response.ordered(),
                    response.dueOn(),
                    to,
                    tasks.get(response.businessKey()).stream()
                            .map(task -> new ChangePreview.TaskMove(task.name(), task.dueAt(), due(response, to)))
                            .toList(),
                    forecast.takenBack(),
                    forecast.coming(),
                    forecast.told()));
        });
        return of(touched, left);
    }

    ChangePreview joined(Round round, Unit unit, Obligation obligation, LocalDate lastDay) {
        return asked(round, List.of(new Duty.Respondent(unit.code(), unit.name(), obligation, lastDay)));
    }

    /** Of units that would be asked; those that are only invited get no mail by itself. */
    ChangePreview asked(Round round, List<Duty.Respondent> some) {
        LadderPreview sender = ladder.getIfAvailable();
        List<ChangePreview.Touched> touched = new ArrayList<>();
        for (Duty.Respondent unit : some) {
            boolean ordered = unit.obligation() == Obligation.ORDER;
            LadderPreview.Forecast forecast =
                    sender == null || !ordered ? NOTHING : sender.joined(round, unit.unit(), unit.lastDay());
            touched.add(new ChangePreview.Touched(
                    unit.unit(),
                    unit.unitName(),
                    ordered,
                    null,
                    unit.lastDay(),
                    List.of(),
                    List.of(),
                    forecast.coming(),
                    forecast.told()));
        }
        return of(touched, List.of());
    }

    /** By unit, in the order given. */
    static Map<Response, LocalDate> all(List<Response> some, LocalDate to) {
        Map<Response, LocalDate> moves = new LinkedHashMap<>();
        some.forEach(response -> moves.put(response, to));
        return moves;
    }

    private static ChangePreview of(List<ChangePreview.Touched> touched, List<ChangePreview.Left> left) {
        return new ChangePreview(
                touched,
                left,
                touched.stream().mapToInt(unit -> unit.told().size()).sum());
    }

    private Instant due(Response response, LocalDate to) {
        return to == null ? null : people.unitDue(response, to);
    }

    private LadderPreview.Forecast forecast(Round round, Response response, LocalDate to) {
        LadderPreview sender = ladder.getIfAvailable();
        return sender == null || !response.ordered() ? NOTHING : sender.moved(round, response, to);
    }
}
