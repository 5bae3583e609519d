package vn.kehoach.cockpit;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Responses;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundCounts;
import vn.kehoach.round.RoundFigures;
import vn.kehoach.round.Rounds;
import vn.kehoach.text.Texts;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Refusal;

/** What our own record says of an instance: whose it is, where it stands, what was done, what hangs on it. */
@Service
@Transactional(readOnly = true)
public class CaseDesk {

    /** A page of Cockpit shows 50. */
    private static final int MOST_NAMES = 200;

    private final EngineCases engine;
    private final CaseNames names;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final Plans plans;
    private final Rounds rounds;
    private final RoundCounts counts;
    private final Responses responses;
    private final Decisions decisions;
    private final Texts texts;

    CaseDesk(
            EngineCases engine,
            CaseNames names,
            CaseAccess access,
            CaseSteps steps,
            Plans plans,
            Rounds rounds,
            RoundCounts counts,
            Responses responses,
            Decisions decisions,
            Texts texts) {
        this.engine = engine;
        this.names = names;
        this.access = access;
        this.steps = steps;
        this.plans = plans;
        this.rounds = rounds;
        this.counts = counts;
        this.responses = responses;
        this.decisions = decisions;
        this.texts = texts;
    }

    /**
     * A key in words, with the ways to it.
     *
     * @param key the engine's business key
     * @param label in words
     * @param address of our page, or null
     * @param instance the running instance, or null
     */
    public record Link(String key, String label, String address, String instance) {}

    /**
     * A line of our record.
     *
     * @param at when
     * @param by who
     * @param byTitle his post, or empty
     * @param step the element in the model or the action's name
     * @param stepName the same in words
     * @param outcome how it ended
     * @param action the same in words
     * @param reason why, or empty
     */
    public record Line(
            Instant at,
            String by,
            String byTitle,
            String step,
            String stepName,
            String outcome,
            String action,
            String reason) {}

    /**
     * A round of a plan.
     *
     * @param link the round
     * @param title what is asked
     * @param state where it stands, in words
     * @param lastDay the last day still in time
     * @param figures how its units stand
     */
    public record RoundLine(Link link, String title, String state, java.time.LocalDate lastDay, RoundFigures figures) {}

    /**
     * @param keys business keys; those beyond the first 200 are left out
     * @return their names and instances, by key
     */
    public Map<String, Link> links(Collection<String> keys) {
        List<String> some = keys.stream().distinct().limit(MOST_NAMES).toList();
        Map<String, String> running = engine.running(some);
        return names.of(some).values().stream()
                .collect(Collectors.toMap(
                        CaseName::key,
                        name -> new Link(name.key(), name.label(), name.address(), running.get(name.key()))));
    }

    /**
     * @param instanceId an instance, running or ended
     * @return everything about it that the person may see, and what he may do
     * @throws Refusal if there is no such instance
     */
    public Map<String, Object> read(String instanceId) {
        EngineCases.Case one = engine.find(instanceId).orElseThrow(Refusal::notFound);
        CaseName name = names.of(one.businessKey());
        boolean readable = access.reads(name);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("link", new Link(name.key(), name.label(), name.address(), one.running() ? one.id() : null));
        view.put("kind", name.kind());
        view.put("readable", readable);
        view.put("coordinator", access.coordinates());
        if (readable) {
            view.put("state", state(name));
            view.put("above", above(name));
            view.put("steps", one.running() ? steps.of(one) : List.of());
            view.put("rounds", name.kind() == CaseName.Kind.PLAN ? rounds(name.planId()) : List.of());
            view.put("roundId", name.kind() == CaseName.Kind.ROUND ? name.roundId() : null);
            view.put(
                    "history", decisions.of(name.key()).stream().map(this::line).toList());
            view.put("mayCallOff", one.running() && access.coordinates() && steps.mayCallOff(name));
        }
        return view;
    }

    private String state(CaseName name) {
        return switch (name.kind()) {
            case PLAN -> texts.get("ui.planState." + plan(name).state());
            case ROUND ->
                texts.get("ui.roundState." + rounds.get(name.roundId()).state());
            case RESPONSE ->
                texts.get("ui.responseState." + responses.byKey(name.key()).state());
            case OTHER -> "";
        };
    }

    private Plan plan(CaseName name) {
        return plans.find(name.planId()).orElseThrow(Refusal::notFound);
    }

    /** The plan of a round; plan and round of a unit. */
    private List<Link> above(CaseName name) {
        List<String> keys = switch (name.kind()) {
            case ROUND -> List.of(plan(name).businessKey());
            case RESPONSE ->
                List.of(plan(name).businessKey(), rounds.get(name.roundId()).businessKey());
            case PLAN ->
                Optional.ofNullable(plan(name).parentResponse()).stream().toList();
            case OTHER -> List.of();
        };
        Map<String, Link> links = links(keys);
        return keys.stream().map(links::get).toList();
    }

    private List<RoundLine> rounds(long planId) {
        List<Round> all = rounds.ofPlan(planId);
        Map<String, Link> links = links(all.stream().map(Round::businessKey).toList());
        Map<Long, RoundFigures> figures = counts.of(all.stream().map(Round::id).toList());
        return all.stream()
                .map(round -> new RoundLine(
                        links.get(round.businessKey()),
                        round.title(),
                        texts.get("ui.roundState." + round.state()),
                        round.lastDay(),
                        figures.get(round.id())))
                .toList();
    }

    private Line line(Decision decision) {
        String special = "ui.action." + decision.step() + "." + decision.outcome();
        return new Line(
                decision.decidedAt(),
                decision.personName(),
                decision.title(),
                decision.step(),
                words("ui.step." + decision.step(), decision.step()),
                decision.outcome(),
                words(special, words("ui.action." + decision.outcome(), decision.outcome())),
                decision.reason());
    }

    private String words(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
