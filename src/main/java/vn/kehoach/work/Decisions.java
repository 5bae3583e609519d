package vn.kehoach.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.StandIns;
import vn.kehoach.time.BusinessClock;

/** The append-only record of who decided what. Rows are never changed. */
@Repository
public class Decisions {

    private static final int LONGEST_NAMES = 200;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final BusinessClock clock;

    Decisions(JdbcClient jdbc, Organization organization, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Records in the current transaction that a person decided.
     *
     * @param businessKey what it is about
     * @param taskId the task, or null
     * @param step the user task's id, or the action's name
     * @param unit the unit for which he acts, or null for his first post
     * @param login who
     * @param outcome how
     * @param reason why, or empty
     */
    @Transactional
    public void record(
            String businessKey, String taskId, String step, String unit, String login, String outcome, String reason) {
        record(businessKey, taskId, step, unit, login, outcome, reason, null);
    }

    /** Both names where somebody stood in for another. */
    void record(
            String businessKey,
            String taskId,
            String step,
            String unit,
            String login,
            String outcome,
            String reason,
            StandIns.Pair pair) {
        Optional<Person> person = organization.person(login);
        Optional<Person.Post> post = person.stream()
                .flatMap(p -> p.posts().stream())
                .filter(p -> unit == null || p.unit().equals(unit))
                .findFirst();
        jdbc.sql("""
                insert into decision (business_key, task_id, step_key, login, person_name, post_title, unit_code,
                    outcome, reason, decided_at, in_place_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        businessKey,
                        taskId,
                        step,
                        login,
                        pair == null ? person.map(Person::name).orElse(login) : shortened(pair.called()),
                        post.map(Person.Post::title).orElse(""),
                        post.map(Person.Post::unit).orElse(""),
                        outcome,
                        reason,
                        Timestamp.from(clock.now()),
                        pair == null ? null : pair.absent().login()))
                .update();
    }

    private static String shortened(String names) {
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES);
    }

    /**
     * @param businessKey what it is about
     * @return every decision on it, the oldest first
     */
    public List<Decision> of(String businessKey) {
        return jdbc.sql("select * from decision where business_key = ? order by id")
                .param(businessKey)
                .query(Decisions::row)
                .list();
    }

    /**
     * @param taskId an engine task
     * @return how it was completed, or empty if it was not
     */
    public Optional<Decision> ofTask(String taskId) {
        return jdbc
                .sql("select * from decision where task_id = ? order by id")
                .param(taskId)
                .query(Decisions::row)
                .stream()
                .findFirst();
    }

    private static Decision row(ResultSet rs, int n) throws SQLException {
        return new Decision(
                rs.getString("business_key"),
                rs.getString("task_id"),
                rs.getString("step_key"),
                rs.getString("login"),
                rs.getString("person_name"),
                rs.getString("post_title"),
                rs.getString("unit_code"),
                rs.getString("outcome"),
                rs.getString("reason"),
                rs.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
