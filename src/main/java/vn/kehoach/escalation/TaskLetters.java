package vn.kehoach.escalation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.kehoach.plan.Plans;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Decision;
import vn.kehoach.work.Decisions;
import vn.kehoach.work.TaskOpened;

/** Tells who signs that a plan waits for him, and who has to do a step again that it was returned, with the reason. */
@Component
class TaskLetters {

    private static final String SIGN = "UserTask_SignPlan";

    private final Plans plans;
    private final Decisions decisions;
    private final Organization organization;
    private final RoundWords words;
    private final Links links;
    private final Notices notices;
    private final BusinessClock clock;

    TaskLetters(
            Plans plans,
            Decisions decisions,
            Organization organization,
            RoundWords words,
            Links links,
            Notices notices,
            BusinessClock clock) {
        this.plans = plans;
        this.decisions = decisions;
        this.organization = organization;
        this.words = words;
        this.links = links;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void opened(TaskOpened event) {
        Optional<Plan> plan = plans.findByKey(event.item().businessKey());
        if (plan.isEmpty()) {
            return;
        }
        Map<String, String> all = new HashMap<>();
        all.put("ten_viec", event.item().name());
        all.put("trich_yeu", plan.get().title());
        all.put("co_quan_trinh", words.unitName(plan.get().draftingUnit()));
        all.put("lien_ket", links.tasklist());
        Optional<Decision> returned = returned(event);
        if (returned.isPresent()) {
            Decision decision = returned.get();
            all.put("nguoi_tra_lai", decision.personName());
            all.put("gio_phut", words.time(decision.decidedAt()));
            all.put(
                    "ngay_tra_lai",
                    words.date(decision.decidedAt().atZone(BusinessClock.ZONE).toLocalDate()));
            all.put("ly_do", decision.reason());
            tell(event, Letter.TASK_RETURNED, all);
        } else if (event.item().key().equals(SIGN)) {
            tell(event, Letter.TASK_WAITING, all);
        }
    }

    // The step that has just been completed is the last decision recorded.
    private Optional<Decision> returned(TaskOpened event) {
        List<Decision> all = decisions.of(event.item().businessKey());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1))
                        .filter(last -> last.outcome().equals("return"));
    }

    private void tell(TaskOpened event, Letter letter, Map<String, String> all) {
        for (Person person : people(event)) {
            notices.tell(new Notice(
                    event.item().businessKey(),
                    "task/" + event.item().taskId(),
                    person.login(),
                    letter,
                    RoundWords.to(all, new Addressee(person.login(), person.name(), "")),
                    "",
                    clock.now()));
        }
    }

    private Collection<Person> people(TaskOpened event) {
        if (event.item().assignee() != null) {
            return organization.person(event.item().assignee()).stream().toList();
        }
        Map<String, Person> people = new TreeMap<>();
        for (String group : event.groups()) {
            holders(group).forEach(person -> people.put(person.login(), person));
        }
        return people.values();
    }

    // Groups are named <unit>.<role>, see Role.groupOf.
    private List<Person> holders(String group) {
        String unit = group.substring(0, group.lastIndexOf('.'));
        return Arrays.stream(Role.values())
                .filter(role -> role.groupOf(unit).equals(group))
                .flatMap(role -> organization.holders(unit, role).stream())
                .toList();
    }
}
