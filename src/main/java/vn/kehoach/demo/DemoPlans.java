package vn.kehoach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Plans;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;

/** Where the plans stand and who has the next step, for the demonstration's start page. */
@Component
@Profile("demo")
public class DemoPlans {

    private final Plans plans;
    private final Decisions decisions;
    private final OpenSteps open;
    private final Organization organization;
    private final BusinessClock clock;
    private final Texts texts;

    DemoPlans(
            Plans plans,
            Decisions decisions,
            OpenSteps open,
            Organization organization,
            BusinessClock clock,
            Texts texts) {
        this.plans = plans;
        this.decisions = decisions;
        this.open = open;
        this.organization = organization;
        this.clock = clock;
        this.texts = texts;
    }

    /** The newest decision. */
    record LastStep(Instant at, String by, String byTitle, String step, String action) {}

    /** Somebody who may take the next step; the start page logs in as him with one click. */
    record Actor(String login, String name, String title, String unitName) {}

    /** An open task; held where somebody has taken it, so that only he is named. */
    record NextStep(String taskId, String name, boolean held, List<Actor> people) {}

    /** A plan, as a newcomer may see it. */
    public record View(
            long id,
            String number,
            LocalDate issuedOn,
            String title,
            String state,
            String stateLabel,
            String issuingUnitName,
            LastStep last,
            List<NextStep> next) {}

    /**
     * @return every plan, the newest first
     */
    public List<View> list() {
        return plans.all().stream().map(this::view).toList();
    }

    private View view(Plan plan) {
        return new View(
                plan.id(),
                plan.number() == null ? null : plan.number().text(),
                plan.issuedOn(),
                plan.title(),
                plan.state().name(),
                texts.get("ui.planState." + plan.state().name()),
                unitName(plan.issuingUnit()),
                last(plan).orElse(null),
                open.of(plan.businessKey()).stream().map(this::next).toList());
    }

    private Optional<LastStep> last(Plan plan) {
        List<Decision> all = decisions.of(plan.businessKey());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1))
                        .map(d -> new LastStep(
                                d.decidedAt(),
                                d.personName(),
                                d.title(),
                                label("ui.step." + d.step(), d.step()),
                                action(d)));
    }

    private String action(Decision decision) {
        String special = "ui.action." + decision.step() + "." + decision.outcome();
        return texts.has(special) ? texts.get(special) : label("ui.action." + decision.outcome(), decision.outcome());
    }

    private NextStep next(OpenSteps.Open task) {
        boolean held = task.assignee() != null;
        Stream<Actor> people = held
                ? organization.person(task.assignee()).stream().map(person -> actor(person, null))
                : task.groups().stream().flatMap(this::members);
        // Of a plan there may be several rounds: their tasks are told apart by what they are about.
        String name = task.ofRound() ? task.name() : label("ui.step." + task.key(), task.name());
        return new NextStep(task.taskId(), name, held, people.toList());
    }

    private Stream<Actor> members(String group) {
        int dot = group.lastIndexOf('.');
        String unit = dot < 0 ? "" : group.substring(0, dot);
        return Arrays.stream(Role.values())
                .filter(role -> !unit.isEmpty() && role.groupOf(unit).equals(group))
                .flatMap(role -> organization.holders(unit, role).stream())
                .map(person -> actor(person, unit));
    }

    private Actor actor(Person person, String unit) {
        Optional<Person.Post> post = person.posts().stream()
                .filter(p -> unit == null || p.unit().equals(unit))
                .findFirst();
        return new Actor(
                person.login(),
                person.name(),
                post.map(Person.Post::title).orElse(""),
                post.map(p -> unitName(p.unit())).orElse(""));
    }

    private String unitName(String code) {
        return organization.unit(code, clock.today()).map(Unit::name).orElse(code);
    }

    private String label(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}
