package vn.kehoach.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.HandOverPreview.Named;
import vn.kehoach.round.HandOverPreview.OpenTask;
import vn.kehoach.round.HandOverPreview.Owed;
import vn.kehoach.round.HandOverPreview.OwnPlan;
import vn.kehoach.round.HandOverPreview.Sent;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Refusal;

/** Shows what a unit that ends would leave, and to whom it would go. */
@Service
@Transactional(readOnly = true)
public class HandOverDesk {

    private final HandOverScope scope;
    private final Rounds rounds;
    private final Responses responses;
    private final Plans plans;
    private final RoundJoining joining;
    private final Previews previews;
    private final RoundProcess process;
    private final ResponseView views;
    private final Directory directory;
    private final Texts texts;
    private final BusinessClock clock;

    HandOverDesk(
            HandOverScope scope,
            Rounds rounds,
            Responses responses,
            Plans plans,
            RoundJoining joining,
            Previews previews,
            RoundProcess process,
            ResponseView views,
            Directory directory,
            Texts texts,
            BusinessClock clock) {
        this.scope = scope;
        this.rounds = rounds;
        this.responses = responses;
        this.plans = plans;
        this.joining = joining;
        this.previews = previews;
        this.process = process;
        this.views = views;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @return units that owe something which the person logged in may hand over; those that end first
     */
    public List<Map<String, Object>> units() {
        return scope.units().stream()
                .flatMap(code -> directory.known(code, clock.today()).stream())
                .sorted(java.util.Comparator.comparing((Directory.Known k) -> k.lastDay() == null))
                .map(known -> Map.<String, Object>of(
                        "code",
                        known.unit().code(),
                        "name",
                        known.unit().name(),
                        "lastDay",
                        known.lastDay() == null ? "" : known.lastDay().toString()))
                .toList();
    }

    /**
     * @param code of the unit that ends
     * @return what it owes, with whom the organisation names as successors
     * @throws Refusal if there is nothing of it that he may hand over
     */
    public HandOverPreview preview(String code) {
        scope.required(code);
        Directory.Known known = directory.known(code, clock.today()).orElseThrow(Refusal::notFound);
        List<Unit> successors = directory.successorsOf(code, clock.today());
        return new HandOverPreview(
                code,
                known.unit().name(),
                known.lastDay(),
                successors.stream().map(HandOverDesk::named).toList(),
                scope.owed(code).stream().map(r -> owed(r, successors)).toList(),
                scope.sent(code).stream()
                        .map(r -> sent(rounds.get(r.roundId())))
                        .toList(),
                ownPlans(code),
                scope.followedUp(code).stream().map(this::sent).toList());
    }

    private Owed owed(Response response, List<Unit> successors) {
        Round round = rounds.get(response.roundId());
        List<String> told =
                new ArrayList<>(told(previews.moved(round, Previews.all(List.of(response), null), List.of())));
        List<Named> there = new ArrayList<>();
        for (Unit unit : successors) {
            if (joining.asked(round, unit.code())) {
                there.add(named(unit));
            } else {
                told.addAll(told(previews.joined(round, unit, joining.obligation(round, unit), response.dueOn())));
            }
        }
        return new Owed(
                response.id(),
                round.id(),
                round.title(),
                number(round),
                views.stateName(round, response),
                response.ordered(),
                response.dueOn(),
                response.ordered() && response.dueOn().isBefore(clock.today()),
                process.openTasks(List.of(response)).get(response.businessKey()).stream()
                        .map(task -> new OpenTask(task.name(), task.dueAt()))
                        .toList(),
                response.subPlanId() == null
                        ? null
                        : plans.find(response.subPlanId()).map(Plan::title).orElse(null),
                there,
                told);
    }

    private static List<String> told(ChangePreview preview) {
        return preview.units().stream()
                .flatMap(unit -> unit.told().stream().map(person -> person + ", " + unit.unitName()))
                .toList();
    }

    private Sent sent(Round round) {
        return new Sent(round.id(), round.title(), number(round));
    }

    private String number(Round round) {
        return plans.find(round.planId()).map(Plan::numberText).orElse("");
    }

    private List<OwnPlan> ownPlans(String unit) {
        return scope.ownPlans(unit).stream()
                .map(p -> new OwnPlan(
                        p.id(),
                        p.title(),
                        texts.get("ui.planState." + p.state()),
                        p.number() == null ? null : p.numberText(),
                        responses.answeredBy(p.id()).map(Response::id).orElse(null)))
                .toList();
    }

    private static Named named(Unit unit) {
        return new Named(unit.code(), unit.name());
    }
}
