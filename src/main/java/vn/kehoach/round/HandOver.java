package vn.kehoach.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Directory;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;

/**
 * Hands what a unit that ends still owes to its successors (bàn giao nội dung yêu cầu). All in one transaction, rows
 * before the engine: each successor is asked in the round in its own name, or it is noted there if it was asked already;
 * what the old unit owed ends and keeps its name and history. What it has sent stays its own.
 */
@Service
@Transactional
public class HandOver {

    private final HandOverScope scope;
    private final HandOvers handOvers;
    private final FollowUpHandOver followUp;
    private final SubPlanHandOver ownPlans;
    private final TaskDesk desk;
    private final Rounds rounds;
    private final Responses responses;
    private final Answers answers;
    private final RoundJoining joining;
    private final RoundCallOff callOff;
    private final RoundProcess process;
    private final Directory directory;
    private final Organization organization;
    private final Decisions decisions;
    private final UnitPeople people;
    private final Texts texts;
    private final CurrentUser user;
    private final BusinessClock clock;

    HandOver(
            HandOverScope scope,
            HandOvers handOvers,
            FollowUpHandOver followUp,
            SubPlanHandOver ownPlans,
            TaskDesk desk,
            Rounds rounds,
            Responses responses,
            Answers answers,
            RoundJoining joining,
            RoundCallOff callOff,
            RoundProcess process,
            Directory directory,
            Organization organization,
            Decisions decisions,
            UnitPeople people,
            Texts texts,
            CurrentUser user,
            BusinessClock clock) {
        this.scope = scope;
        this.handOvers = handOvers;
        this.followUp = followUp;
        this.ownPlans = ownPlans;
        this.desk = desk;
        this.rounds = rounds;
        this.responses = responses;
        this.answers = answers;
        this.joining = joining;
        this.callOff = callOff;
        this.process = process;
        this.directory = directory;
        this.organization = organization;
        this.decisions = decisions;
        this.people = people;
        this.texts = texts;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param fields {@code unit}, {@code on}, {@code basis}, {@code choices} of {@code response}, {@code successors} and
     *     {@code until} (where its last day has passed), {@code plans} of {@code plan}, {@code decided} (GO_ON or END) and
     *     {@code successor}, and {@code followUp} (who follows the unit's own rounds up)
     * @throws Refusal if there is nothing of it that he may hand over, a field is wrong, or something has moved on
     */
    public void handOver(JsonNode fields) {
        String code = Fields.text(fields, "unit");
        scope.required(code);
        HandOverForm form = HandOverForm.read(fields, clock.today());
        Unit old = directory
                .known(code, clock.today())
                .orElseThrow(Refusal::notFound)
                .unit();
        Map<Long, Response> owed = new LinkedHashMap<>();
        scope.owed(code).forEach(r -> owed.put(r.id(), r));
        check(form, owed);
        check(ownPlans.problems(form, owed));
        long id = handOvers.begin(
                code, old.name(), form.on(), form.basis(), user.required(), people.name(user.required()));
        Map<Long, Round> touched = new TreeMap<>();
        form.choices().forEach((response, choice) -> {
            Response from = owed.get(response);
            Round round = rounds.get(from.roundId());
            touched.put(round.id(), round);
            move(id, form, old, round, from, choice);
        });
        ownPlans.decide(id, form, reason(form, old));
        if (!form.followUp().isEmpty()) {
            followUp.move(id, code, form.followUp(), scope.followedUp(code), reason(form, old));
        }
        touched.values().stream().filter(r -> r.state() == RoundState.OPEN).forEach(process::watchMoved);
    }

    private void check(HandOverForm form, Map<Long, Response> owed) {
        List<Problem> problems = new ArrayList<>();
        form.choices().forEach((id, choice) -> {
            Response response = owed.get(id);
            if (response == null) {
                throw Refusal.conflict("round.movedOn");
            }
            Round round = rounds.get(response.roundId());
            String field = choice.at() + "successors";
            if (choice.successors().isEmpty()) {
                problems.add(Problem.of(field, "round.handOver.successorMissing", round.title()));
            }
            for (String successor : choice.successors()) {
                if (successor.equals(form.unit())) {
                    problems.add(Problem.of(field, "round.handOver.itself"));
                } else if (!joining.asked(round, successor)) {
                    problems.addAll(joining.problems(round, successor, field));
                }
            }
            if (lastDay(response, choice).isBefore(clock.today()) && response.ordered()) {
                problems.add(Problem.of(
                        choice.at() + "until",
                        "round.handOver.lastDayNeeded",
                        DateTexts.of(Texts.readerLocale()).date(response.dueOn())));
            }
        });
        if (form.choices().isEmpty()
                && form.followUp().isEmpty()
                && form.plans().isEmpty()) {
            problems.add(Problem.of("unit", "round.handOver.nothing"));
        }
        if (!form.followUp().isEmpty()
                && (form.followUp().equals(form.unit())
                        || organization.unit(form.followUp(), clock.today()).isEmpty())) {
            problems.add(Problem.of("followUp", "round.namedUnitUnknown", form.followUp()));
        }
        check(problems);
    }

    private static void check(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static LocalDate lastDay(Response response, HandOverForm.Choice choice) {
        return choice.until() == null ? response.dueOn() : choice.until();
    }

    private void move(long id, HandOverForm form, Unit old, Round round, Response from, HandOverForm.Choice choice) {
        List<String> names = new ArrayList<>();
        Map<String, String> tasks = process.taskIds(from.businessKey());
        for (String code : choice.successors()) {
            String name = organization.unit(code, clock.today()).orElseThrow().name();
            names.add(name);
            boolean already = joining.asked(round, code);
            Response to = already
                    ? responses.ofUnit(round.id(), code).orElseThrow()
                    : joining.join(
                            round,
                            code,
                            lastDay(from, choice),
                            joining.channel(round, from.unit()),
                            taken(form, old, from),
                            user.required());
            if (already) {
                record(to, round, taken(form, old, from));
            } else if (choice.successors().size() == 1) {
                answers.copy(from.id(), to.id());
                carryDrafts(tasks, to);
            }
            handOvers.link(id, from.id(), to.id(), name, already);
        }
        String reason = texts.in(Texts.VIETNAMESE, "round.handOver.given", String.join("; ", names), form.basis());
        if (!callOff.callOff(from, reason)) {
            throw Refusal.conflict("round.movedOn");
        }
        record(from, round, reason);
    }

    // What the old unit's people typed and had not handed in stands in the successor's task of the same kind.
    private void carryDrafts(Map<String, String> old, Response to) {
        process.taskIds(to.businessKey()).forEach((key, task) -> {
            if (old.containsKey(key)) {
                desk.carry(old.get(key), task);
            }
        });
    }

    /** What the successor reads: from whom, on what basis, and what was still asked of the old unit. */
    private String taken(HandOverForm form, Unit old, Response from) {
        return from.moreOpen()
                ? reason(form, old) + " "
                        + texts.in(
                                Texts.VIETNAMESE,
                                "round.handOver.more",
                                from.more().reason())
                : reason(form, old);
    }

    private String reason(HandOverForm form, Unit old) {
        return texts.in(
                Texts.VIETNAMESE,
                "round.handOver.taken",
                old.name(),
                DateTexts.of(Texts.VIETNAMESE).date(form.on()),
                form.basis());
    }

    private void record(Response response, Round round, String reason) {
        decisions.record(
                response.businessKey(), null, "hand-over", round.focalUnit(), user.required(), "hand-over", reason);
    }
}
