package vn.kehoach.cockpit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanIntervention;
import vn.kehoach.plan.Plans;
import vn.kehoach.round.Responses;
import vn.kehoach.round.RoundIntervention;
import vn.kehoach.time.BusinessClock;

/** The open steps of an instance as a coordinator sees them: who has them, who could, whether they can be passed over. */
@Component
class CaseSteps {

    private final EngineCases engine;
    private final CaseNames names;
    private final Organization organization;
    private final Plans plans;
    private final PlanIntervention ofPlan;
    private final Responses responses;
    private final RoundIntervention ofRound;
    private final BusinessClock clock;

    CaseSteps(
            EngineCases engine,
            CaseNames names,
            Organization organization,
            Plans plans,
            PlanIntervention ofPlan,
            Responses responses,
            RoundIntervention ofRound,
            BusinessClock clock) {
        this.engine = engine;
        this.names = names;
        this.organization = organization;
        this.plans = plans;
        this.ofPlan = ofPlan;
        this.responses = responses;
        this.ofRound = ofRound;
        this.clock = clock;
    }

    /** Somebody who could have the task. */
    record Candidate(String login, String name, String title) {}

    /** An open step. */
    record StepView(
            String taskId,
            String step,
            String name,
            String holder,
            Instant dueAt,
            boolean overdue,
            List<Candidate> people,
            boolean maySkip) {}

    List<StepView> of(EngineCases.Case one) {
        CaseName name = names.of(one.businessKey());
        return engine.steps(one.id()).stream().map(step -> view(name, step)).toList();
    }

    private StepView view(CaseName name, EngineCases.Step step) {
        return new StepView(
                step.taskId(),
                step.step(),
                step.name(),
                step.assignee() == null ? null : personName(step.assignee()),
                step.dueAt(),
                step.dueAt() != null && step.dueAt().isBefore(clock.now()),
                people(step).stream()
                        .filter(person -> !person.login().equals(step.assignee()))
                        .map(person -> new Candidate(person.login(), person.name(), title(person, step)))
                        .toList(),
                name.kind() == CaseName.Kind.PLAN && ofPlan.maySkip(plan(name), step.step()));
    }

    /** Everybody to whom the step is offered, once; of who follows up a unit's answer anybody of the unit. */
    Collection<Person> people(EngineCases.Step step) {
        if (ofRound.prepares(step.step())) {
            return ofRound.preparers(responses.byKey(step.businessKey()));
        }
        Map<String, Person> people = new TreeMap<>();
        step.groups().forEach(group -> organization.members(group).forEach(p -> people.put(p.login(), p)));
        return people.values();
    }

    private static String title(Person person, EngineCases.Step step) {
        return person.posts().stream()
                .filter(post -> step.groups().contains(post.role().groupOf(post.unit())))
                .findFirst()
                .or(() -> person.posts().stream().findFirst())
                .map(Person.Post::title)
                .orElse("");
    }

    String personName(String login) {
        return organization.person(login).map(Person::name).orElse(login);
    }

    boolean mayCallOff(CaseName name) {
        return switch (name.kind()) {
            case PLAN -> ofPlan.mayDrop(plan(name));
            case RESPONSE -> ofRound.mayCallOff(responses.byKey(name.key()));
            case ROUND, OTHER -> false;
        };
    }

    private Plan plan(CaseName name) {
        return plans.byKey(name.key());
    }
}
