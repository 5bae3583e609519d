package vn.kehoach.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.notice.CalendarText;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Unit;
import vn.kehoach.round.UnitDebts;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.OpenTasks;
import vn.kehoach.work.WorkItem;

/** What a calendar program gets: of a person what he follows up and his tasks, of a unit all that it has still to give. */
@Service
@Transactional
public class CalendarFeed {

    private static final int TASKS = 200;
    private static final int PAGES = 5;
    private static final OpenTasks.Span DATED = new OpenTasks.Span(Instant.EPOCH, null);

    private final CalendarFeeds feeds;
    private final UnitDebts debts;
    private final OpenTasks tasks;
    private final CalendarText calendar;
    private final Organization organization;
    private final BusinessClock clock;
    private final Texts texts;

    CalendarFeed(
            CalendarFeeds feeds,
            UnitDebts debts,
            OpenTasks tasks,
            CalendarText calendar,
            Organization organization,
            BusinessClock clock,
            Texts texts) {
        this.feeds = feeds;
        this.debts = debts;
        this.tasks = tasks;
        this.calendar = calendar;
        this.organization = organization;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * @param secret what stands in the address
     * @return the calendar as text, or empty if the address leads nowhere
     */
    public Optional<String> read(String secret) {
        return feeds.opened(secret)
                .map(owner -> organization.steadily(() -> owner.unit() == null ? person(owner.login()) : unit(owner)));
    }

    private String unit(CalendarFeeds.Owner owner) {
        String name =
                organization.unit(owner.unit(), clock.today()).map(Unit::name).orElse(owner.unit());
        return calendar.of(
                word("overview.calendar.unit", name),
                owed(Set.of(owner.unit()), owner.login()).stream()
                        .map(this::entry)
                        .toList());
    }

    private String person(String login) {
        Person person = organization.person(login).orElseThrow();
        Set<String> units = person.posts().stream().map(Person.Post::unit).collect(Collectors.toSet());
        Set<String> groups = person.posts().stream()
                .map(post -> post.role().groupOf(post.unit()))
                .collect(Collectors.toSet());
        List<UnitDebts.Debt> his =
                owed(units, login).stream().filter(UnitDebts.Debt::mine).toList();
        Set<String> dated = his.stream().map(UnitDebts.Debt::businessKey).collect(Collectors.toSet());
        List<CalendarText.Entry> entries =
                his.stream().map(this::entry).collect(Collectors.toCollection(ArrayList::new));
        // A task of something that has its own last day there says nothing more.
        tasks.list(login, groups, DATED, TASKS).stream()
                .filter(task -> !dated.contains(task.businessKey()))
                .map(this::entry)
                .forEach(entries::add);
        return calendar.of(word("overview.calendar.person", person.name()), entries);
    }

    private List<UnitDebts.Debt> owed(Set<String> units, String login) {
        List<UnitDebts.Debt> all = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            UnitDebts.Page some = debts.page(units, login, page);
            all.addAll(some.lines());
            if (all.size() >= some.total()) {
                break;
            }
        }
        return all;
    }

    private CalendarText.Entry entry(UnitDebts.Debt debt) {
        return new CalendarText.Entry(
                debt.businessKey(),
                debt.lastDay(),
                word("overview.calendar.lastDay", debt.title()),
                word("overview.calendar.owed", debt.unitName(), debt.number(), debt.lastMoment(), debt.stateName()),
                "/van-ban/" + debt.id());
    }

    private CalendarText.Entry entry(WorkItem task) {
        LocalDate day = task.dueAt().atZone(BusinessClock.ZONE).toLocalDate();
        return new CalendarText.Entry(
                "task-" + task.taskId(),
                day,
                word("overview.calendar.task", task.name()),
                task.name(),
                "/camunda/app/tasklist/default/#/?task=" + task.taskId());
    }

    /** As mails and documents: Vietnamese whoever reads it. */
    private String word(String key, Object... values) {
        return texts.in(Texts.VIETNAMESE, key, values);
    }
}
