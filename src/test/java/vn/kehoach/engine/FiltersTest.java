package vn.kehoach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kehoach.time.BusinessClock;

/** Tasklist's filters as Tasklist asks for them: everybody finds his own, by the business clock. */
@DoorTest
class FiltersTest {

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

    @Autowired
    private TestPeople.People people;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BusinessClock clock;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void tasks() {
        people.addAll();
        people.add("a.officer2", List.of("unit-a.officer"));
        task("a free, due in 3 days", "unit-a.officer", null, Duration.ofDays(3));
        task("a held, overdue", "unit-a.officer", "a.officer", Duration.ofDays(-1));
        task("a held by the other, due in 10 days", "unit-a.officer", "a.officer2", Duration.ofDays(10));
        task("b free, overdue", "unit-b.officer", null, Duration.ofDays(-2));
        task("b held, due tomorrow", "unit-b.officer", "b.officer", Duration.ofDays(1));
    }

    @AfterEach
    void away() {
        tasks.deleteTasks(made, true);
    }

    @Test
    void anOfficerSeesInEachFilterHisOwnOnly() throws Exception {
        Visitor a = Visitor.loggedIn(port, "a.officer");

        assertThat(names(a, "Việc của tôi")).containsExactlyInAnyOrder("a free, due in 3 days", "a held, overdue");
        assertThat(names(a, "Việc của đơn vị"))
                .containsExactlyInAnyOrder(
                        "a free, due in 3 days", "a held, overdue", "a held by the other, due in 10 days");
        assertThat(names(a, "Quá hạn")).containsExactly("a held, overdue");
        assertThat(names(a, "Đến hạn trong tuần")).containsExactly("a free, due in 3 days");
    }

    @Test
    void anotherUnitsOfficerSeesNoneOfThem() throws Exception {
        Visitor b = Visitor.loggedIn(port, "b.officer");

        assertThat(names(b, "Việc của tôi")).containsExactlyInAnyOrder("b free, overdue", "b held, due tomorrow");
        assertThat(names(b, "Việc của đơn vị")).containsExactlyInAnyOrder("b free, overdue", "b held, due tomorrow");
        assertThat(names(b, "Quá hạn")).containsExactly("b free, overdue");
        assertThat(names(b, "Đến hạn trong tuần")).containsExactly("b held, due tomorrow");
    }

    @Test
    void myTasksStandFirstAndEachFilterOnce() throws Exception {
        JsonNode filters = filters(Visitor.loggedIn(port, "a.officer"));

        assertThat(filters.findValuesAsText("name"))
                .containsExactlyInAnyOrder("Việc của tôi", "Việc của đơn vị", "Quá hạn", "Đến hạn trong tuần");
        filters.forEach(
                filter -> assertThat(filter.path("properties").path("priority").asInt() == 0)
                        .isEqualTo(filter.path("name").asText().equals("Việc của tôi")));
        filters.forEach(
                filter -> assertThat(filter.path("properties").path("refresh").asBoolean())
                        .isTrue());
    }

    private JsonNode filters(Visitor visitor) throws Exception {
        return json.readTree(visitor.get(FILTERS + "?firstResult=0&maxResults=2000&resourceType=Task&itemCount=true")
                .body());
    }

    private List<String> names(Visitor visitor, String filter) throws Exception {
        for (JsonNode found : filters(visitor)) {
            if (found.path("name").asText().equals(filter)) {
                String path = FILTERS + "/" + found.path("id").asText() + "/list?firstResult=0&maxResults=50";
                return json.readTree(visitor.post(path, "{}").body()).findValuesAsText("name");
            }
        }
        throw new AssertionError("no filter " + filter);
    }

    private void task(String name, String group, String assignee, Duration dueIn) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setDueDate(Date.from(clock.now().plus(dueIn)));
        task.setAssignee(assignee);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        made.add(task.getId());
    }
}
