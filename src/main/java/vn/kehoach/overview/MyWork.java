package vn.kehoach.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.round.Bucket;
import vn.kehoach.round.UnitDebts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.MyTasks;
import vn.kehoach.work.WorkItem;

/** The first page of everybody: his tasks by how urgent they are, and what his units have still to give. */
@Service
@Transactional(readOnly = true)
public class MyWork {

    private static final int MOST = 50;

    private final MyTasks tasks;
    private final UnitDebts debts;
    private final Organization organization;
    private final BusinessClock clock;

    MyWork(MyTasks tasks, UnitDebts debts, Organization organization, BusinessClock clock) {
        this.tasks = tasks;
        this.debts = debts;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * @param id of the task
     * @param name what is to be done, and about what
     * @param dueAt until when, or null
     * @param held whether he has taken it already
     */
    public record Task(String id, String name, Instant dueAt, boolean held) {}

    /**
     * @param when how urgent
     * @param total how many there are
     * @param tasks the first of them
     */
    public record Group(MyTasks.When when, long total, List<Task> tasks) {}

    /**
     * Something that a unit of his has still to give.
     *
     * @param when how urgent; for a body that is only invited never overdue
     * @param debt what
     */
    public record Owed(MyTasks.When when, UnitDebts.Debt debt) {}

    /**
     * @param total how many there are in all
     * @param lines those of this page
     */
    public record Debts(int total, List<Owed> lines) {}

    /**
     * @param today the business day
     * @param groups his tasks; groups without any are left out
     * @param owed the first page of what his units have still to give
     */
    public record View(LocalDate today, List<Group> groups, Debts owed) {}

    /**
     * @return what the person logged in has to do
     */
    public View view() {
        List<Group> groups = tasks.open(MOST).stream()
                .map(group -> new Group(
                        group.when(),
                        group.total(),
                        group.items().stream().map(MyWork::task).toList()))
                .toList();
        return new View(clock.today(), groups, owed(0));
    }

    /**
     * @param page from 0
     * @return what the units of the person logged in have still to give
     */
    public Debts owed(int page) {
        UnitDebts.Page found = organization.steadily(() -> debts.page(page));
        return new Debts(
                found.total(),
                found.lines().stream().map(debt -> new Owed(when(debt), debt)).toList());
    }

    private MyTasks.When when(UnitDebts.Debt debt) {
        MyTasks.When when = MyTasks.When.of(clock.today(), debt.lastDay());
        if (!debt.ordered() && when == MyTasks.When.OVERDUE) {
            return MyTasks.When.NO_DAY;
        }
        // The hour that a plan writes may have passed on the last day itself.
        return debt.bucket() == Bucket.OPEN_OVERDUE ? MyTasks.When.OVERDUE : when;
    }

    private static Task task(WorkItem item) {
        return new Task(item.taskId(), item.name(), item.dueAt(), item.assignee() != null);
    }
}
