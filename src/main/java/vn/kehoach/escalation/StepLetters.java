package vn.kehoach.escalation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kehoach.notice.Letter;
import vn.kehoach.notice.Links;
import vn.kehoach.notice.Notice;
import vn.kehoach.notice.Notices;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.PlanSteps;
import vn.kehoach.plan.Plans;
import vn.kehoach.plan.StepIsDue;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.TaskOpened;

/** Reminds on the last day of a plan's step who has it, once, and nobody above him. */
@Component
class StepLetters {

    private final Plans plans;
    private final PlanSteps steps;
    private final Organization organization;
    private final RoundWords words;
    private final Links links;
    private final Notices notices;
    private final BusinessClock clock;

    StepLetters(
            Plans plans,
            PlanSteps steps,
            Organization organization,
            RoundWords words,
            Links links,
            Notices notices,
            BusinessClock clock) {
        this.plans = plans;
        this.steps = steps;
        this.organization = organization;
        this.words = words;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void due(StepIsDue event) {
        Plan plan = plans.find(event.planId()).orElseThrow();
        notices.tellAll(steps.open(plan.businessKey()).stream()
                .filter(task -> task.item().dueAt() != null)
                .flatMap(task -> people(plan, task).stream().map(person -> notice(plan, task, person)))
                .toList());
    }

    private Notice notice(Plan plan, TaskOpened task, Person person) {
        Map<String, String> all = new HashMap<>();
        all.put("ten_viec", words.say("ladder.stepName." + task.item().key()));
        all.put("trich_yeu", plan.title());
        all.put("co_quan_trinh", words.unitName(plan.draftingUnit()));
        all.put("gio_phut", words.time(task.item().dueAt()));
        all.put(
                "han_xu_ly",
                words.date(task.item().dueAt().atZone(BusinessClock.ZONE).toLocalDate()));
        all.put("lien_ket", links.tasklist());
        return new Notice(
                plan.businessKey(),
                "step/" + task.item().taskId(),
                person.login(),
                Letter.STEP_DUE,
                RoundWords.to(all, new Addressee(person.login(), person.name(), "")),
                "",
                clock.now());
    }

    private Collection<Person> people(Plan plan, TaskOpened task) {
        if (task.item().assignee() != null) {
            return organization.person(task.item().assignee()).stream().toList();
        }
        // A paper that a deputy is to sign is not the Chair's, though he may take it.
        String head = Role.HEAD.groupOf(plan.issuingUnit());
        List<String> groups = task.groups().size() > 1
                ? task.groups().stream().filter(group -> !group.equals(head)).toList()
                : task.groups();
        Map<String, Person> people = new TreeMap<>();
        groups.forEach(group -> organization.members(group).forEach(person -> people.put(person.login(), person)));
        return people.values();
    }
}
