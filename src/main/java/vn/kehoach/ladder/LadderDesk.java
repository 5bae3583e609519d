package vn.kehoach.ladder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.kehoach.engine.Collisions;
import vn.kehoach.engine.CurrentUser;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** Where an administrator reads, tries and changes the ladder, and the days of a plan's steps. */
@Service
public class LadderDesk {

    private static final int LONGEST_REASON = 5000;

    private final TableBook book;
    private final LadderViews views;
    private final LadderWords words;
    private final DecisionTables tables;
    private final TableDeployments deployments;
    private final ObjectProvider<LadderTrial> trial;
    private final StepCheck steps;
    private final Decisions decisions;
    private final Organization organization;
    private final CurrentUser user;
    private final Collisions collisions;
    private final ApplicationEventPublisher events;

    LadderDesk(
            TableBook book,
            LadderViews views,
            LadderWords words,
            DecisionTables tables,
            TableDeployments deployments,
            ObjectProvider<LadderTrial> trial,
            StepCheck steps,
            Decisions decisions,
            Organization organization,
            CurrentUser user,
            Collisions collisions,
            ApplicationEventPublisher events) {
        this.book = book;
        this.views = views;
        this.words = words;
        this.tables = tables;
        this.deployments = deployments;
        this.trial = trial;
        this.steps = steps;
        this.decisions = decisions;
        this.organization = organization;
        this.user = user;
        this.collisions = collisions;
        this.events = events;
    }

    /**
     * @return what is in force, and what was
     */
    public LadderViews.PageView page() {
        return views.page();
    }

    /**
     * @param number of a version of the ladder
     * @return its decision table
     * @throws Refusal if there is none
     */
    public String file(int number) {
        return version(number).xml();
    }

    /**
     * @param number of a version of the ladder
     * @return its rows, to go back to it
     * @throws Refusal if there is none
     */
    public List<LadderRow> rows(int number) {
        return views.rules(version(number).xml()).stream().map(LadderRule::row).toList();
    }

    private TableVersion version(int number) {
        return book.versions(LadderXml.KEY).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Reads a file; nothing is changed.
     *
     * @param file a DMN file
     * @return its rows, to look at and to change
     * @throws Refusal if it cannot be read, saying where; faults of single values are left to {@link #compare}
     */
    public List<LadderRow> read(byte[] file) {
        return tables.rows(file);
    }

    /**
     * @param rows a ladder
     * @return how it differs from the one in force, and what running rounds would see of it; nothing is changed
     * @throws Refusal if a row is wrong
     */
    public LadderComparison compare(List<LadderRow> rows) {
        List<LadderRule> rules = checked(rows, new ArrayList<>());
        List<LadderRule> before = views.rules(views.inForce(LadderXml.KEY).xml());
        LadderTrial rounds = trial.getIfAvailable();
        return LadderComparison.of(
                before, rules, words, rounds == null ? List.of() : rounds.of(tables.ladder(LadderXml.write(rules))));
    }

    /**
     * Puts a ladder in force: recorded, shown to the engine, and taken by every open round for the rungs still ahead.
     *
     * @param seen number of the version that it was made from
     * @param rows the ladder
     * @param reason why
     * @return what is in force now
     * @throws Refusal if a row or the reason is wrong, nothing is changed, or somebody else was faster
     */
    public LadderViews.PageView put(int seen, List<LadderRow> rows, String reason) {
        List<Problem> problems = new ArrayList<>();
        reason(reason, problems);
        String xml = LadderXml.write(checked(rows, problems));
        return collisions.again(() -> {
            put(LadderXml.KEY, seen, xml, reason);
            events.publishEvent(new LadderChanged(seen + 1));
            return views.page();
        });
    }

    /**
     * Puts other days for the steps of plans in force, for tasks that open from now on.
     *
     * @param seen number of the version that they were made from
     * @param days working days by step, as typed
     * @param reason why
     * @return what is in force now
     * @throws Refusal if a value or the reason is wrong, nothing is changed, or somebody else was faster
     */
    public LadderViews.PageView putSteps(int seen, Map<String, String> days, String reason) {
        List<Problem> problems = new ArrayList<>();
        reason(reason, problems);
        Map<String, Integer> read = steps.read(days == null ? Map.of() : days, problems);
        refuse(problems);
        return collisions.again(() -> {
            put(StepXml.KEY, seen, StepXml.write(new LinkedHashMap<>(read)), reason);
            return views.page();
        });
    }

    private void put(String key, int seen, String xml, String reason) {
        TableVersion before = views.inForce(key);
        if (before.number() != seen) {
            throw Refusal.conflict("ladder.changedMeanwhile");
        }
        if (before.xml().equals(xml)) {
            throw Refusal.conflict("ladder.nothingChanged");
        }
        String login = user.required();
        String name = organization.person(login).map(Person::name).orElse(login);
        if (!book.put(key, seen, xml, reason.strip(), login, name)) {
            throw Refusal.conflict("ladder.changedMeanwhile");
        }
        deployments.deploy(key, xml);
        decisions.record(key, null, "ladder", null, login, "put", reason.strip());
    }

    private static List<LadderRule> checked(List<LadderRow> rows, List<Problem> problems) {
        LadderCheck.Checked checked = LadderCheck.of(rows == null ? List.of() : rows);
        problems.addAll(checked.problems());
        refuse(problems);
        return checked.rules();
    }

    private static void reason(String reason, List<Problem> problems) {
        if (reason == null || reason.isBlank()) {
            problems.add(Problem.of("reason", "ladder.reason"));
        } else if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.of("reason", "ladder.reasonLong", LONGEST_REASON));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
