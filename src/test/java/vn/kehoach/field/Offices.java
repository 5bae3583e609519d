package vn.kehoach.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import vn.kehoach.demo.DemoClock;
import vn.kehoach.document.Files;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.TaskDesk;
import vn.kehoach.work.WorkItem;

/**
 * All offices of a place at work: whoever may do an open task opens its form, types what one usually types there and
 * completes it, through the same services as the forms. A test says what is done otherwise, and by whom nothing is.
 */
final class Offices {

    static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    final ApplicationContext program;
    final ObjectMapper json;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final TaskDesk desk;
    private final Files files;
    private final DemoClock clock;
    private final Map<String, Consumer<Page>> habits = new HashMap<>();

    Offices(ApplicationContext program) {
        this.program = program;
        this.json = program.getBean(ObjectMapper.class);
        this.tasks = program.getBean(TaskService.class);
        this.runtime = program.getBean(RuntimeService.class);
        this.identity = program.getBean(IdentityService.class);
        this.desk = program.getBean(TaskDesk.class);
        this.files = program.getBean(Files.class);
        this.clock = program.getBean(DemoClock.class);
        Habits.of(this);
    }

    /** An open task, with the case that it belongs to. */
    record Open(Task task, String businessKey) {
        String step() {
            return task.getTaskDefinitionKey();
        }
    }

    /** What is usually typed into the form of a step. */
    void usually(String step, Consumer<Page> typing) {
        habits.put(step, typing);
    }

    /** Goes to a moment; everything that falls due on the way happens, and nothing of it fails. */
    void goTo(String moment) {
        assertThat(clock.goTo(LocalDateTime.parse(moment)).givenUp())
                .as("given up until %s", moment)
                .isZero();
    }

    /** Does every open task that the test names, and those that follow from it, until none is left. */
    int workOff(Predicate<Open> which) {
        int done = 0;
        for (int round = 0; round < 50; round++) {
            List<Open> open = open().stream().filter(which).toList();
            if (open.isEmpty()) {
                return done;
            }
            for (Open task : open) {
                if (stillThere(task)) {
                    does(task, habits.getOrDefault(task.step(), page -> {}));
                    done++;
                }
            }
        }
        throw new AssertionError(
                "never done with " + open().stream().filter(which).toList());
    }

    List<Open> open() {
        return tasks.createTaskQuery().active().list().stream()
                .map(task -> new Open(task, businessKey(task)))
                .toList();
    }

    /** One task, with what is typed there this time. */
    void does(String businessKey, String step, Consumer<Page> typing) {
        List<Open> found = open().stream()
                .filter(open -> open.step().equals(step) && open.businessKey().equals(businessKey))
                .toList();
        assertThat(found).as("%s of %s", step, businessKey).hasSize(1);
        does(found.get(0), typing);
    }

    private void does(Open open, Consumer<Page> typing) {
        String login = whoMay(open);
        as(login, () -> {
            WorkItem item = desk.open(open.task().getId());
            ObjectNode fields = desk.draft(item).fields().deepCopy();
            List<String> outcomes =
                    desk.outcomes(item).stream().map(Outcome::id).toList();
            Page page = new Page(login, item, json.valueToTree(desk.view(item)), fields, outcomes);
            typing.accept(page);
            if (page.withFile()) {
                files.store(open.businessKey(), item.taskId(), "signed", "van-ban-da-ky.pdf", PDF, login);
            }
            int version = desk.save(item.taskId(), desk.draft(item).version(), fields)
                    .orElseThrow()
                    .version();
            try {
                desk.complete(item.taskId(), page.outcome(), version);
            } catch (Refusal refused) {
                throw new AssertionError(
                        "%s does %s of %s (%s): %s %s"
                                .formatted(
                                        login,
                                        open.step(),
                                        open.businessKey(),
                                        page.outcome(),
                                        refused.getMessage(),
                                        refused.problems()),
                        refused);
            }
            return null;
        });
    }

    /** Everything that somebody does outside a task. */
    <T> T as(String login, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(login, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private boolean stillThere(Open open) {
        return tasks.createTaskQuery().taskId(open.task().getId()).count() == 1;
    }

    private String whoMay(Open open) {
        if (open.task().getAssignee() != null) {
            return open.task().getAssignee();
        }
        for (IdentityLink link : tasks.getIdentityLinksForTask(open.task().getId())) {
            if (link.getUserId() != null) {
                return link.getUserId();
            }
            var members = identity.createUserQuery()
                    .memberOfGroup(link.getGroupId())
                    .orderByUserId()
                    .asc()
                    .list();
            if (!members.isEmpty()) {
                return members.get(0).getId();
            }
        }
        throw new AssertionError("nobody may do " + open);
    }

    private String businessKey(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
