package vn.kehoach.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offices in which the test's people work: who sits down at which task, and what stands in our own tables. */
final class Building implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Chromium chromium;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    Building(int port, TaskService tasks, JdbcClient jdbc) {
        this.chromium = Chromium.open(port);
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    Chromium chromium() {
        return chromium;
    }

    /** A person logs in, works, and goes; where that fails, the picture of his screen says why. */
    void as(String login, Consumer<Tasklist> work) {
        try (Tasklist tasklist = chromium.logIn(login)) {
            try {
                work.accept(tasklist);
            } catch (RuntimeException | AssertionError e) {
                Pictures.take(tasklist.page(), "failed-" + login);
                throw e;
            }
        }
    }

    /** Opens a person's task of a plan or response from the list, and takes it. */
    TaskForm task(Tasklist tasklist, String name, String businessKey) {
        return tasklist.choose(id(name, businessKey)).claim();
    }

    /** The id of the open task; jobs may still be on the way to it. */
    String id(String name, String businessKey) {
        return await().atMost(PATIENCE).until(() -> open(name, businessKey), found -> found.size() == 1).stream()
                .findFirst()
                .map(Task::getId)
                .orElseThrow();
    }

    private List<Task> open(String name, String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskNameLike(name + "%")
                .list();
    }

    /** The first key that a query of our own tables finds; jobs may still be on the way to it. */
    String key(String sql, Object... params) {
        return await().atMost(PATIENCE)
                .until(() -> jdbc.sql(sql).params(params).query(String.class).list(), found -> !found.isEmpty())
                .get(0);
    }

    /** One figure or text of our own tables. */
    <T> T row(Class<T> type, String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(type).single();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
